import type { KindName } from '@redress/schema/kinds/kind.ts';
import { wordOfDay, wordOfNumber } from '@redress/schema/kinds/word.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheetOf, type Source, sourceOf, typedSql } from './columns.ts';
import { computed } from './computed.ts';
import { columnName } from './concept.ts';
import { labelColumns } from '@redress/schema/sheets/label.ts';
import { type Statement, storable } from './statement.ts';

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');
const like = (statement: Statement, sql: string, word: string) =>
  `${sql} like ${statement.param(`%${escapeLike(word)}%`)}`;

type Write = (sql: string) => string;
const decimals: Write = (sql) => `trim_scale(${sql}::numeric)::text`;

/** How numbers are written, without the marks between thousands. */
const numbers: Partial<Record<KindName, Write>> = {
  integer: decimals,
  decimal: decimals,
  files: decimals,
  money: (sql) => `to_char(${sql}, 'FM9999999999999999990.00')`,
  percent: (sql) => `${decimals(`${sql} * 100`)} || '%'`,
};

/** Condition that a cell shows a word (lower case) as a grid writes it; null where its kind never does. */
function cellShows(statement: Statement, sheet: SheetDef, key: string, word: string, timeZone: string): string | null {
  const source = sourceOf(sheet, key)!;
  const { kind } = source;
  const sql = typedSql(source);
  const { to, list } = sheet.columns[key] ?? {};
  if (to) {
    const target = sheetOf(to);
    const { table } = target;
    const labels = labelColumns(target).map((label) =>
      like(statement, `lower(named.${columnName(label)}::text)`, word),
    );
    const named = labels.join(' or ');
    return `${sql} = any(array(select named.id from ${table} named where ${named}))`;
  }
  if (list) {
    const named = `(${like(statement, 'lower(named.zh)', word)} or ${like(statement, 'lower(named.en)', word)})`;
    return `${sql} = any(array(select named.code from choice named where named.list = ${statement.param(list)} and ${named}))`;
  }
  if (kind === 'flag') return word === '√' ? sql : null;
  const day = wordOfDay(word);
  if (kind === 'date') return day && like(statement, `to_char(${sql}, 'YYYY-MM-DD')`, day);
  if (kind === 'dateTime' || kind === 'clock')
    return (
      day && like(statement, `to_char(${sql} at time zone ${statement.param(timeZone)}, 'YYYY-MM-DD HH24:MI')`, day)
    );
  const number = numbers[kind] && wordOfNumber(word);
  if (numbers[kind]) return number ? like(statement, numbers[kind](sql), number) : null;
  return like(statement, `lower(${sql})`, word);
}

/** Columns of which a value looks at many other rows are left out: row by row they would be worked out for the whole sheet. */
const isLookedAt = (sheet: SheetDef, key: string) => !computed[sheet.key]?.[key]?.together;

/** Words of a text to be found, as they are compared. */
export const wordsOf = (text: string): string[] =>
  storable(text).toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8);

/** Condition that every word of a text is shown in one of these columns of the row, with the parts it needs; null for no words. */
export function shownCondition(
  statement: Statement,
  sheet: SheetDef,
  text: string,
  columns: readonly string[],
  timeZone: string,
): { readonly sql: string; readonly parts: readonly string[] } | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const looked = columns.filter((key) => isLookedAt(sheet, key));
  const each = words.map((word) => {
    const places = looked.map((key) => cellShows(statement, sheet, key, word, timeZone)).filter(Boolean);
    return `coalesce(${['false', ...places].join(' or ')}, false)`;
  });
  const sources = looked.map((key): Source => sourceOf(sheet, key)!);
  return { sql: each.join(' and '), parts: sources.flatMap(({ parts }) => parts) };
}
