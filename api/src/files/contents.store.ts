import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Content that has arrived and is not kept yet. */
export interface Received {
  /** Where it lies until it is kept or dropped. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** What is kept: the content of a file, or the small picture made of it. */
export type Part = 'content' | 'thumbnail';

const aDay = 24 * 60 * 60 * 1000;

/**
 * The content of files in `DATA_DIR/files`, each under its own SHA-256: what is uploaded twice lies there once. It is written
 * once and never changed or deleted, since every voided row can be brought back.
 */
export class Contents {
  readonly #root: string;

  constructor(dataDir: string) {
    this.#root = join(resolve(dataDir), 'files');
  }

  /** Takes content in; `keep` or `drop` must follow. */
  async receive(source: Readable): Promise<Received> {
    const path = join(this.#root, 'incoming', randomUUID());
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash('sha256');
    const hashed = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      await pipeline(source, hashed, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
      return { path, sha256: hash.digest('hex'), size: (await stat(path)).size };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Keeps what was received, for good: after this a power cut does not lose it. */
  async keep({ path, sha256 }: Received): Promise<void> {
    await this.#place(path, this.#pathOf(sha256, 'content'));
  }

  /** Removes what processes that were killed had begun to receive. */
  async clearInterrupted(now: number): Promise<void> {
    const folder = join(this.#root, 'incoming');
    const names = await readdir(folder).catch(() => []);
    for (const path of names.map((name) => join(folder, name))) {
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
      if (now - mtimeMs > aDay) await rm(path, { force: true });
    }
  }

  drop({ path }: Received): Promise<void> {
    return rm(path, { force: true });
  }

  /** Keeps what was made of a content. */
  async keepPart(sha256: string, part: Part, bytes: Buffer): Promise<void> {
    const { path } = await this.receive(Readable.from([bytes]));
    await this.#place(path, this.#pathOf(sha256, part));
  }

  has(sha256: string, part: Part = 'content'): Promise<boolean> {
    return access(this.#pathOf(sha256, part)).then(
      () => true,
      () => false,
    );
  }

  read(sha256: string, part: Part = 'content'): Readable {
    return createReadStream(this.#pathOf(sha256, part));
  }

  // a folder for each first byte: no folder grows too long to be listed
  #pathOf(sha256: string, part: Part) {
    return join(this.#root, part, sha256.slice(0, 2), sha256);
  }

  async #place(from: string, to: string): Promise<void> {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
    const folder = await open(dirname(to));
    await folder.sync().finally(() => folder.close());
  }
}
