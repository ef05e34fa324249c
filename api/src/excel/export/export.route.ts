import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DomainError } from '../../app/domain-error.ts';
import type { ContextOf } from '../import/import.route.ts';
import { askedOf, type AskedAsText, isSheet } from './asked.ts';
import { exportSheet } from './export-sheet.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /exports/complaints.xlsx?columns=a,b&filter=<json>&search=&orderBy=<json>&language=zh`: the view as a workbook. */
export function registerExportRoutes(app: FastifyInstance, contextOf: ContextOf, schema: GraphQLSchema): void {
  app.get<{ Params: { file: string }; Querystring: AskedAsText }>('/exports/:file', async (request, reply) => {
    const sheet = /^(\w+)\.xlsx$/.exec(request.params.file)?.[1];
    if (!isSheet(sheet)) throw new DomainError('NOT_FOUND');
    const context = contextOf(request, reply);
    const { fileName, bytes } = exportSheet(context, askedOf(sheet, request.query, schema, context.locale));
    const name = encodeURIComponent(fileName);
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="${sheet}.xlsx"; filename*=UTF-8''${name}`)
      .header('cache-control', 'no-store')
      .send(Readable.from(bytes, { objectMode: false, highWaterMark: 256 * 1024 }));
  });
}
