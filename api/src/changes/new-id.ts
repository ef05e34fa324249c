import { randomFillSync } from 'node:crypto';

let last = 0n;
// asking the system for randomness costs more than all the rest: enough for 512 ids at a time
const pool = Buffer.alloc(4096);
let used = pool.length;

function randomBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += 8));
}

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random; ids of one process rise within a millisecond too. The system's clock is good enough: no rule reads an id. */
export function newId(): string {
  const bytes = randomBytes();
  // 12 bits below the millisecond keep the order of ids made in the same millisecond
  const now = BigInt(Date.now()) << 12n;
  last = now > last ? now : last + 1n;
  const time = (last >> 12n).toString(16).padStart(12, '0');
  const sequence = (last & 0xfffn).toString(16).padStart(3, '0');
  bytes[0] = (bytes[0]! & 0x3f) | 0x80;
  const random = bytes.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${random.slice(0, 4)}-${random.slice(4)}`;
}

/** Whether a text is an id at all. */
export const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
