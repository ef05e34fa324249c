/** What becomes of one cell when a change meets the table. */
export type Merge = 'UNCHANGED' | 'APPLY' | 'CONFLICT' | 'BASE_REQUIRED';

/** No base was given for this cell. */
export const noBase = Symbol('no base');

const empty = (value: unknown) => (value === undefined || value === '' ? null : value);
export const same = (a: unknown, b: unknown) => empty(a) === empty(b);

/**
 * Three-way merge of one cell, all values canonical: `base` is what the editor had before his eyes, `yours` what he wrote,
 * `current` what the table holds now. A cell that he did not change, or that already holds his value, is left alone.
 */
export function mergeCell(base: unknown, yours: unknown, current: unknown): Merge {
  if (base === noBase) return 'BASE_REQUIRED';
  if (same(yours, current) || same(yours, base)) return 'UNCHANGED';
  return same(base, current) ? 'APPLY' : 'CONFLICT';
}
