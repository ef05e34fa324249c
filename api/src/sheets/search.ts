import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { columnName } from './concept.ts';
import { wordsOf } from './shows.ts';
import type { Statement } from './statement.ts';

/** Length in characters, as PostgreSQL counts them: one beyond the basic plane is one. */
const lengthOf = (word: string) => Array.from(word).length;

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

// Chinese words of two characters are shorter than a trigram: the index holds bigrams. A word of two is its own bigram, in a
// longer one LIKE checks their order.
function contains(statement: Statement, alias: string, word: string): string {
  const length = lengthOf(word);
  const like = () => `${alias}.search_text like ${statement.param(`%${escapeLike(word)}%`)}`;
  if (length < 2) return like();
  const indexed = `redress_bigrams(${alias}.search_text) @> redress_bigrams(${statement.param(word)})`;
  return length === 2 ? indexed : `${indexed} and ${like()}`;
}

const found = (statement: Statement, table: string, column: string, word: string) =>
  `select found.${column} from ${table} found where ${contains(statement, 'found', word)}`;

/** Condition that every word of the search stands in the row, in a part of it, or in a row it refers to by a searched column. */
export function searchCondition(statement: Statement, sheet: SheetDef, search: string): string | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  const isPlain = words.length === 1 && lengthOf(words[0]!) === 2;
  return words.map((word) => wordCondition(statement, sheet, word, isPlain)).join(' and ');
}

/**
 * The places where a word may stand are searched one by one, each by its index, and give ids. Only a word that is one
 * bigram may be a condition on the row itself: with any other, PostgreSQL would work out the bigrams of each row again.
 */
function wordCondition(statement: Statement, sheet: SheetDef, word: string, isPlain: boolean): string {
  const places = isPlain ? [] : [found(statement, sheet.table, 'id', word)];
  const line = sheet.parts?.['line'];
  if (line) places.push(`${found(statement, line.table, line.via, word)} and found.voided_at is null`);
  for (const column of columnsOf(sheet)) {
    if (column.kind !== 'reference' || !column.search || column.from) continue;
    const referred = found(statement, sheets[column.to!].table, 'id', word);
    places.push(
      `select owner.id from ${sheet.table} owner where owner.${columnName(column.key)} = any(array(${referred}))`,
    );
  }
  const byId = places.length > 0 ? [`t.id = any(array(${places.join(' union all ')}))`] : [];
  return isPlain ? `(${[contains(statement, 't', word), ...byId].join(' or ')})` : byId.join('');
}
