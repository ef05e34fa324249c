import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../app/domain-error.ts';
import type { Contents, Received } from './contents.store.ts';
import { limits } from './limits.ts';

/** A form that has arrived: its file, received but not kept, and its fields, in whatever order they came. */
export interface Form {
  readonly received: Received;
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
}

const formBytes = 64 * 1024;
const tooLarge = () => new DomainError('FILE_TOO_LARGE', { max: limits.bytes / 1024 / 1024 });

/** Receives a multipart form with one file, streaming. Throws FILE_TOO_LARGE, FILE_MISSING, BAD_INPUT. */
export async function receiveForm(request: FastifyRequest, contents: Contents): Promise<Form> {
  if (!request.isMultipart()) throw new DomainError('BAD_INPUT', { reason: 'multipart/form-data' });
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes + formBytes) throw tooLarge();
  const fields = new Map<string, string>();
  let file: Pick<Form, 'received' | 'name'> | undefined;
  try {
    for await (const part of request.parts({
      limits: { fileSize: limits.bytes, files: 1, fields: 10, fieldSize: formBytes },
    })) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else file = { received: await contents.receive(part.file), name: part.filename };
    }
  } catch (error) {
    if (file) await contents.drop(file.received);
    throw (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : error;
  }
  if (!file) throw new DomainError('FILE_MISSING');
  return { ...file, fields };
}
