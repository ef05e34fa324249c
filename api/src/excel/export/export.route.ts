import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DomainError } from '../../app/domain-error.ts';
import type { Env } from '../../app/env.ts';
import { Contents } from '../../files/contents.store.ts';
import type { ContextOf } from '../import/import.route.ts';
import { askedOf, type AskedAsText, targetOf } from './asked.ts';
import { type Export, exportSheet } from './export-sheet.ts';

/**
 * `GET /exports/complaints.xlsx?columns=a,b&filter=<json>&search=&orderBy=<json>&language=zh`: the view as a workbook;
 * `.csv` and `.json` too. `profile`, `department`, `asOf`, `headings`, `protected`, `pictures`, `note`: see `AskedAsText`.
 */
export function registerExportRoutes(
  app: FastifyInstance,
  contextOf: ContextOf,
  schema: GraphQLSchema,
  { dataDir, publicUrl }: Pick<Env, 'dataDir' | 'publicUrl'>,
): void {
  const contents = new Contents(dataDir);
  app.get<{ Params: { file: string }; Querystring: AskedAsText }>('/exports/:file', async (request, reply) => {
    const target = targetOf(request.params.file);
    if (!target) throw new DomainError('NOT_FOUND');
    const context = contextOf(request, reply);
    return sendExport(
      reply,
      exportSheet(context, await askedOf(target, request.query, schema, context), {
        contents,
        publicUrl: publicUrl ?? `${request.protocol}://${request.host}`,
      }),
      request.params.file,
    );
  });
}

/**
 * Sends a file under its name; `plain` is the name for programs that read ASCII only. What goes wrong before the first bytes
 * are there is an answer of its own, not a file that breaks off.
 */
export async function sendExport(reply: FastifyReply, { fileName, mediaType, bytes }: Export, plain: string) {
  const first = await bytes.next();
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', 'no-store')
    .send(Readable.from(resumed(first, bytes), { objectMode: false, highWaterMark: 256 * 1024 }));
}

async function* resumed(first: IteratorResult<Buffer, void>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
