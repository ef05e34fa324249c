import { messageOf } from '@redress/schema/errors.ts';
import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { GridColumn } from '../grid/cell.ts';
import { parseCell } from '../grid/enter.ts';

/** What stands in a field of a form: its text, and the value where one was picked. */
export interface Draft {
  readonly text: string;
  readonly value?: CellValue | null;
}

type ReadDraft =
  { readonly ok: true; readonly value: CellValue | null } | { readonly ok: false; readonly message: string };

/** Reads a field by its column's kind, as a cell of the grid is read. */
export function readDraft(column: GridColumn, { text, value }: Draft): ReadDraft {
  if (value !== undefined) return { ok: true, value };
  const parsed = parseCell(column, text);
  if (parsed.ok) return { ok: true, value: parsed.value };
  const params = { column: column.label, text, ...parsed.params };
  return { ok: false, message: messageOf(parsed.code, column.context.locale, params) };
}

/** Reads the fields that are there into a patch, or into what is wrong with them, by column. */
export function readDrafts(columns: readonly GridColumn[], drafts: ReadonlyMap<string, Draft>) {
  const patch: Record<string, CellValue | null> = {};
  const errors: Record<string, string> = {};
  for (const column of columns) {
    const draft = drafts.get(column.key);
    if (!draft) continue;
    const read = readDraft(column, draft);
    if (read.ok) patch[column.key] = read.value;
    else errors[column.key] = read.message;
  }
  return { patch, errors };
}
