import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { Slot } from './select.ts';

export type PlainRow = Record<string, unknown> & { id: string };

/** PostgreSQL's text of a timestamp in UTC → the canonical moment: `2026-09-22 06:30:00.5+00` → `2026-09-22T06:30:00.500Z`. */
export function momentOf(text: string): string {
  const fraction = text.length > 22 ? text.slice(20, -3).padEnd(3, '0').slice(0, 3) : '000';
  // joined, not added: V8 writes a page with added strings as JSON twice as slowly
  return [text.slice(0, 10), 'T', text.slice(11, 19), '.', fraction, 'Z'].join('');
}

/** A value as PostgreSQL's driver gives it → canonical. */
export function valueOf(value: unknown, kind: KindName): unknown {
  if (value === null || typeof value !== 'string') return value;
  const isMoment = kind === 'dateTime' || kind === 'clock';
  // a moment of a custom field is canonical already
  return isMoment && value[10] !== 'T' ? momentOf(value) : value;
}

/** Row objects from arrays in the order of the slots. A referenced row that does not exist is null. */
export function rowsOf(slots: readonly Slot[], arrays: readonly unknown[][]): PlainRow[] {
  return arrays.map((values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < slots.length; at++) {
      const { path, kind } = slots[at]!;
      if (path.length === 1) row[path[0]!] = valueOf(values[at], kind);
      else place(row, path, valueOf(values[at], kind));
    }
    return row as PlainRow;
  });
}

function place(row: Record<string, unknown>, path: readonly string[], value: unknown) {
  let target = row;
  const last = path.length - 1;
  for (let at = 0; at < last; at++) {
    const name = path[at]!;
    // the id comes first in every selection: null there means that nothing is referenced
    if (target[name] === undefined) target[name] = path[last] === 'id' && value === null ? null : {};
    if (target[name] === null) return;
    target = target[name] as Record<string, unknown>;
  }
  target[path[last]!] = value;
}
