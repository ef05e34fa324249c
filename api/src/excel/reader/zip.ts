import { Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';

/** The parts of an archive by name, checked before any of them is unpacked. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacked bytes of a part, with its size and checksum verified at the end. */
  open(name: string): Promise<Readable>;
}

/** Opens an archive: number, names and sizes of its parts are within the limits, none stands twice, none is encrypted. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(refuse);
  if (zip.entryCount > limits.zipEntries) throw new FileRefused('ZIP_TOO_MANY_ENTRIES', { max: limits.zipEntries });
  const entries = await listEntries(zip).catch(refuse);
  const find = (name: string) => entries.get(name.toLowerCase());
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => find(name) !== undefined,
    open: (name) => openPart(zip, find(name)),
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    // Excel takes part names without regard to case.
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new FileRefused('ZIP_DUPLICATE_ENTRY', { name: entry.fileName });
    if (entry.isEncrypted()) throw new FileRefused('PASSWORD_PROTECTED');
    inflated += entry.uncompressedSize;
    if (inflated > limits.inflatedBytes) {
      throw new FileRefused('ZIP_TOO_LARGE_INFLATED', { max: limits.inflatedBytes / 1024 / 1024 });
    }
    entries.set(name, entry);
  }
  return entries;
}

async function openPart(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (!entry) throw new FileRefused('FILE_CORRUPT');
  const source = await zip.openReadStreamPromise(entry).catch(refuse);
  const checked = source.pipe(checksum(entry));
  source.on('error', (error) => checked.destroy(refusalOf(error)));
  checked.on('close', () => source.destroy());
  return checked;
}

// yauzl checks sizes but not the checksum: a damaged part could still inflate to the right length.
function checksum(entry: Entry): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === entry.crc32 ? null : new FileRefused('FILE_CORRUPT'));
    },
  });
}

const refuse = (error: unknown): never => {
  throw refusalOf(error);
};

/** What yauzl or zlib complain about, as a code. */
function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const message = error instanceof Error ? error.message : String(error);
  const name = /(?:absolute path|invalid relative path|invalid characters in fileName): (.*)/.exec(message)?.[1];
  if (name !== undefined) return new FileRefused('ZIP_BAD_ENTRY_NAME', { name });
  const isSize = /too many bytes|not enough bytes|size mismatch/i.test(message);
  return new FileRefused(isSize ? 'ZIP_SIZE_MISMATCH' : 'FILE_CORRUPT');
}
