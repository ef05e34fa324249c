import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { ahead } from './ahead.ts';

const deflate = promisify(deflateRaw);

/** A part of an archive: its name and its bytes, piece by piece. */
export interface Part {
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer> | Iterable<Buffer>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

// 1980-01-01: the same content gives the same bytes.
const dosDate = 0x21;
const utf8WithDescriptor = 0x0808;
const deflated = 8;
/** Room that a piece is packed into: with less, zlib's thread would stop for more and wait for its turn many times a piece. */
const packedAtOnce = 256 * 1024;

/**
 * A zip archive as a stream. Each piece is packed by itself and given on while the next one is made, so a slow reader slows the
 * source, and a reader who goes away stops it.
 */
export async function* zip(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, chunks } of parts) {
    const entry = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 };
    const header = localHeader(entry.name);
    yield header;
    for await (const chunk of ahead(chunks)) {
      const bytes = await deflate(chunk, { level: 1, finishFlush: constants.Z_SYNC_FLUSH, chunkSize: packedAtOnce });
      entry.crc = crc32(chunk, entry.crc);
      entry.size += chunk.length;
      entry.packed += bytes.length;
      yield bytes;
    }
    const end = await deflate(Buffer.alloc(0));
    entry.packed += end.length;
    yield Buffer.concat([end, descriptor(entry)]);
    offset += header.length + entry.packed + 16;
    written.push(entry);
  }
  yield directory(written, offset);
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8WithDescriptor, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(dosDate, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

function directory(written: readonly Written[], offset: number): Buffer {
  const entries = written.map(({ name, offset: at, crc, packed, size }) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(utf8WithDescriptor, 8);
    entry.writeUInt16LE(deflated, 10);
    entry.writeUInt16LE(dosDate, 14);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    return Buffer.concat([entry, name]);
  });
  const bytes = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(bytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([bytes, end]);
}
