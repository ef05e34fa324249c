import type { FastifyReply, FastifyRequest } from 'fastify';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { sheetOf } from '../sheets/columns.ts';
import { readByIds } from '../sheets/read.ts';
import { emptySelection } from '../sheets/selection.ts';
import type { Contents, Part } from './contents.store.ts';
import { isId } from './owner.store.ts';
import { contentDisposition } from './rules/file-name.ts';
import { mediaTypes } from './rules/media-types.ts';

/** What is read of a file to answer with it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly complaintId: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

const columns = new Set(['id', 'name', 'kind', 'complaintId', 'mediaType', 'size', 'sha256']);

/** A file that the reader may see; NOT_FOUND where there is none, or it has been voided. */
export async function fileOf(id: string, { database, actor }: Context): Promise<StoredFile> {
  if (!isId(id)) throw new DomainError('NOT_FOUND');
  const selection = { ...emptySelection(), columns };
  const [row] = await readByIds(database.pool, sheetOf('files'), selection, [id], scope(actor));
  if (!row) throw new DomainError('NOT_FOUND');
  return row as unknown as StoredFile;
}

// what was uploaded is never run, whatever a browser takes it for
const sandbox = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

export interface Asked {
  readonly part: Part;
  /** Saved under its name instead of shown. */
  readonly isDownload?: boolean;
}

/** Answers with a file's content or its small picture; both never change, so a browser asks once. */
export async function serveFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, contents }: { file: StoredFile; contents: Contents },
  { part, isDownload = false }: Asked,
) {
  const etag = `"${part}-${file.sha256}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('content-security-policy', sandbox)
    .header('x-content-type-options', 'nosniff');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  if (!(await contents.has(file.sha256, part))) throw new DomainError('NOT_FOUND');
  if (part === 'thumbnail') return reply.type('image/webp').send(contents.read(file.sha256, part));
  const isShown = !isDownload && mediaTypes[file.mediaType]?.isShown;
  return reply
    .type(file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', contentDisposition(isShown ? 'inline' : 'attachment', file.name))
    .send(contents.read(file.sha256, part));
}
