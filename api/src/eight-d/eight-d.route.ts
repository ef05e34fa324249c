import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { localeOf } from '../app/locale.ts';
import { isId } from '../changes/new-id.ts';
import { formOf } from './form/form.ts';
import { paper } from './form/paper.ts';
import { formWorkbook } from './form/workbook.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /eight-d/<id>.html?language=en`: a report to print on A4; `.xlsx`: the same as a workbook in the standard layout. */
export function registerEightDRoutes(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context,
): void {
  app.get<{ Params: { file: string }; Querystring: { language?: string } }>(
    '/eight-d/:file',
    async (request, reply) => {
      const [, id, type] = /^([0-9a-f-]+)\.(html|xlsx)$/.exec(request.params.file) ?? [];
      if (!id || !isId(id)) throw new DomainError('NOT_FOUND');
      const context = contextOf(request, reply);
      const form = await formOf(context, id, localeOf(request.query.language) ?? context.locale);
      if (!form) throw new DomainError('NOT_FOUND');
      void reply.header('cache-control', 'no-store');
      if (type === 'html') return reply.type('text/html; charset=utf-8').send(paper(form));
      return reply
        .type(xlsx)
        .header('content-disposition', `attachment; filename="${form.number}.${form.locale}.xlsx"`)
        .send(await formWorkbook(form));
    },
  );
}
