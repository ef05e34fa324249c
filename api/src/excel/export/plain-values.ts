import type { CellValue, Choice, KindContext } from '@redress/schema/kinds/kind.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import { type Column, columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { objectField } from '../../sheets/columns.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { kindContext } from '../import/kind-context.ts';
import type { ExportAsked } from './export-asked.ts';
import type { Reading } from './reading.ts';
import { wallClock } from './serial.ts';

/** A column of a file that is no workbook: its heading, and its value in a row. */
export interface PlainColumn {
  readonly heading: string;
  readonly of: (row: PlainRow) => CellValue | null;
}

/** The columns of an export as plain values: labels instead of codes, numbers as numbers, moments by the site's clock. */
export function plainColumns(context: Context, asked: ExportAsked, { sheet, keys, choices }: Reading): PlainColumn[] {
  const byKey = new Map(columnsOf(sheet).map((column) => [column.key, column]));
  const kinds = { ...kindContext(context), locale: asked.locale };
  return keys.map((key) => {
    const column = byKey.get(key)!;
    const heading = asked.headings === 'keys' ? key : column[asked.locale];
    return { heading, of: valueIn(key, column, { ...kinds, choices: choices.get(column.list ?? '') ?? [] }) };
  });
}

function valueIn(
  key: string,
  column: Column,
  context: KindContext & { choices: readonly Choice[] },
): PlainColumn['of'] {
  const { kind, to } = column;
  if (kind === 'reference') {
    const [object, label] = [objectField(key), sheets[to!].label];
    return (row) => ((row[object] as PlainRow | null)?.[label] as string | undefined) ?? (row[key] as string | null);
  }
  const show = shown(column, context);
  return (row) => (row[key] == null ? null : show(row[key] as CellValue));
}

const exact = new Set(['decimal', 'money', 'percent']);

function shown({ kind }: Column, context: KindContext): (value: CellValue) => CellValue {
  if (kind === 'integer' || kind === 'files' || kind === 'date') return (value) => value;
  // more digits than a double holds stay text
  if (exact.has(kind)) return (value) => (String(value).replace(/[-.]/g, '').length > 15 ? value : Number(value));
  if (kind === 'dateTime' || kind === 'clock') {
    const clock = wallClock(context.timeZone);
    return (value) => new Date(clock(String(value))).toISOString().slice(0, 19).replace('T', ' ');
  }
  return (value) => kindOf({ kind }).format(value, context);
}
