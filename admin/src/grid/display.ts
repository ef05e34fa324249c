import { kinds } from '@redress/schema/kinds/kinds.ts';
import type { CellValue, KindContext } from '@redress/schema/kinds/kind.ts';
import type { GridColumn, GridRow } from './cell.ts';
import type { Edit } from './edits.ts';

/** A value as its column shows it; `labels` name referenced rows. */
export function textOf(column: GridColumn, value: CellValue | null, labels?: GridRow['labels']): string {
  if (value === null) return '';
  if (column.kind === 'flag') return value ? '√' : '';
  if (column.kind === 'dateTime' || column.kind === 'clock') return momentText(column.context, String(value));
  if (column.kind === 'reference') return labels?.[column.key] ?? String(value);
  return kinds[column.kind].format(value as never, column.context);
}

/** Formatting an instant is the dearest of all; the same few stand in many cells. */
const moments = new Map<string, string>();

/** A moment in the site's time, to the minute: seconds only make the column wider. */
export function momentText(context: KindContext, value: string): string {
  const key = context.timeZone + value;
  let text = moments.get(key);
  if (text === undefined) {
    if (moments.size > 20_000) moments.clear();
    text = kinds.dateTime.format(value, context).slice(0, 16);
    moments.set(key, text);
  }
  return text;
}

/** What stands in a cell: what was typed until it is settled, else the row's value. */
export function shownText(column: GridColumn, row: GridRow | undefined, edit: Edit | undefined): string {
  if (edit) return edit.text;
  return row ? textOf(column, row.values[column.key] ?? null, row.labels) : '';
}

export const alignOf = (column: GridColumn) => kinds[column.kind].align;

/** What an emptied cell holds: a flag is never unknown. */
export const emptyOf = (column: GridColumn): CellValue | null => (column.kind === 'flag' ? false : null);
