import sharp from 'sharp';
import type { Client } from '../support/client.ts';

export interface Uploaded {
  readonly changeSet: string;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
    readonly url: string;
    readonly thumbnailUrl: string | null;
  };
}

/** A picture of one colour: two of the same size and colour are the same bytes. */
export const aPicture = (width = 800, height = 600, background = '#8a9199') =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

interface Sending {
  readonly bytes: Buffer | string;
  readonly name?: string;
  readonly fields: Record<string, string>;
  readonly headers?: Record<string, string>;
}

/** Sends a form as a browser does; the plain answer. */
export function send(client: Client, { bytes, name = '不良图片.jpg', fields, headers = {} }: Sending) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  return client.fetch('/files', { method: 'POST', body: form, headers });
}

/** Uploads a file; throws where it is refused. */
export async function anUpload(client: Client, sending: Sending): Promise<Uploaded> {
  const answer = await send(client, sending);
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as Uploaded;
}

/** The code of a refusal. */
export async function refusal(answer: Promise<Response>): Promise<{ status: number; code: string; message: string }> {
  const { status, ...response } = await answer.then(async (given) => ({
    status: given.status,
    body: (await given.json()) as { errors: { message: string; extensions: { code: string } }[] },
  }));
  const [error] = response.body.errors;
  return { status, code: error!.extensions.code, message: error!.message };
}
