import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { Contents } from './contents.store.ts';
import { receiveForm } from './form.ts';
import { limits } from './limits.ts';
import { fileUrl, thumbnailUrl } from './rules/addresses.ts';
import { mediaTypes } from './rules/media-types.ts';
import { fileOf, serveFile } from './serve-file.ts';
import { ensureThumbnail } from './thumbnail.ts';
import { upload } from './upload.ts';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;
type ById = { Params: { id: string }; Querystring: { download?: string } };

// a panel of pictures asks for dozens at once, once each
const reading = { config: { rateLimit: { max: 1_200 } } };

/**
 * `POST /files` (multipart: `file`; `complaintId`, or `sheet` and `rowId`; `kind`, `note`; header `Idempotency-Key`) keeps a
 * file and answers its row and change set; `GET /files/:id` (`?download=1` saves it) and `GET /files/:id/thumbnail` give it back.
 */
export function registerFileRoutes(app: FastifyInstance, contextOf: ContextOf, dataDir: string): void {
  const contents = new Contents(dataDir);
  app.addHook('onReady', () => contents.clearInterrupted(Date.now()));

  app.post('/files', { bodyLimit: limits.bytes * 2 }, async (request, reply) => {
    const { received, name, fields } = await receiveForm(request, contents);
    const context = contextOf(request, reply);
    const idempotencyKey = request.headers['idempotency-key']?.toString();
    const { changeSet, id } = await upload(context, contents, received, { name, fields, idempotencyKey }).finally(() =>
      contents.drop(received),
    );
    const file = await fileOf(id, context);
    const addresses = { url: fileUrl(id), thumbnailUrl: thumbnailUrl(id, file.mediaType) };
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ changeSet, file: { ...file, ...addresses } });
  });

  app.get<ById>('/files/:id', reading, async (request, reply) => {
    const file = await fileOf(request.params.id, contextOf(request, reply));
    const isDownload = request.query.download !== undefined;
    return serveFile(request, reply, { file, contents }, { part: 'content', isDownload });
  });

  app.get<ById>('/files/:id/thumbnail', reading, async (request, reply) => {
    const file = await fileOf(request.params.id, contextOf(request, reply));
    if (!mediaTypes[file.mediaType]?.hasThumbnail) throw new DomainError('NOT_FOUND');
    await ensureThumbnail(contents, file.sha256);
    return serveFile(request, reply, { file, contents }, { part: 'thumbnail' });
  });
}
