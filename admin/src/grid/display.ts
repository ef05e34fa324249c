import { kinds } from '@redress/schema/kinds/kinds.ts';
import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { GridColumn, GridRow } from './cell.ts';
import type { Edit } from './edits.ts';

/** A value as its column shows it; `labels` name referenced rows. */
export function textOf(column: GridColumn, value: CellValue | null, labels?: GridRow['labels']): string {
  if (value === null) return '';
  if (column.kind === 'flag') return value ? '√' : '';
  if (column.kind === 'reference') return labels?.[column.key] ?? String(value);
  return kinds[column.kind].format(value as never, column.context);
}

/** What stands in a cell: what was typed until it is settled, else the row's value. */
export function shownText(column: GridColumn, row: GridRow | undefined, edit: Edit | undefined): string {
  if (edit) return edit.text;
  return row ? textOf(column, row.values[column.key] ?? null, row.labels) : '';
}

export const alignOf = (column: GridColumn) => kinds[column.kind].align;

/** What an emptied cell holds: a flag is never unknown. */
export const emptyOf = (column: GridColumn): CellValue | null => (column.kind === 'flag' ? false : null);
