import { randomFillSync } from 'node:crypto';

let last = 0n;

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random; ids of one process rise within a millisecond too. */
export function newId(): string {
  const bytes = randomFillSync(new Uint8Array(8));
  // 12 bits below the millisecond keep the order of ids made in the same millisecond
  const now = BigInt(Date.now()) << 12n;
  last = now > last ? now : last + 1n;
  const time = (last >> 12n).toString(16).padStart(12, '0');
  const sequence = (last & 0xfffn).toString(16).padStart(3, '0');
  bytes[0] = (bytes[0]! & 0x3f) | 0x80;
  const random = Buffer.from(bytes).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${random.slice(0, 4)}-${random.slice(4)}`;
}
