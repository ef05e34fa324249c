/** A UUIDv7 of a moment; `n` tells apart those of one moment, `kind` (two hexadecimal digits) those of different tables. */
export function idOf(kind: string, milliseconds: number, n: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const low = n.toString(16).padStart(10, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${low.slice(-3)}-8000-${kind}${low}`;
}
