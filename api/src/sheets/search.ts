import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { columnName } from './concept.ts';
import type { Statement } from './statement.ts';

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

// Chinese words of two characters are shorter than a trigram: the index holds bigrams, LIKE then checks the order of them.
function contains(statement: Statement, alias: string, word: string): string {
  const like = `${alias}.search_text like ${statement.param(`%${escapeLike(word)}%`)}`;
  return word.length < 2
    ? like
    : `(redress_bigrams(${alias}.search_text) @> redress_bigrams(${statement.param(word)}) and ${like})`;
}

const found = (statement: Statement, table: string, column: string, word: string) =>
  `array(select found.${column} from ${table} found where ${contains(statement, 'found', word)})`;

/** Condition that every word of the search stands in the row, in a part of it, or in a row it refers to by a searched column. */
export function searchCondition(statement: Statement, sheet: SheetDef, search: string): string | null {
  const words = search.toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return null;
  return words.map((word) => wordCondition(statement, sheet, word)).join(' and ');
}

function wordCondition(statement: Statement, sheet: SheetDef, word: string): string {
  const places = [contains(statement, 't', word)];
  const line = sheet.parts?.['line'];
  if (line) places.push(`t.id = any(${found(statement, line.table, line.via, word)})`);
  for (const column of columnsOf(sheet)) {
    if (column.kind !== 'reference' || !column.search || column.from) continue;
    places.push(`t.${columnName(column.key)} = any(${found(statement, sheets[column.to!].table, 'id', word)})`);
  }
  return places.length === 1 ? places[0]! : `(${places.join(' or ')})`;
}
