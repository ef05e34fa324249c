import type { Column } from '@redress/schema/sheets/sheet.ts';
import { conditionColumns } from '../complaints/rules/clocks.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { ChoiceLists } from '../choices/choice-lists.ts';
import type { Refusal } from '../changes/model.ts';
import { type Predicate, readPredicate } from './rules/predicate.ts';

const related = (prefix: string, columns: Readonly<Record<string, Column>>) =>
  Object.entries(columns).map(([key, column]): [string, Column] => [`${prefix}.${key}`, column]);

/** Columns that a condition of the choice of a policy may name: also those of the customer and the product. */
export const selectorColumns: ReadonlyMap<string, Column> = new Map([
  ...conditionColumns,
  ...related('customer', sheets.customers.columns),
  ...related('product', sheets.products.columns),
]);

/** What is wrong with a condition: a column or a choice that does not exist could never match. */
export function conditionFaults(
  text: unknown,
  columns: ReadonlyMap<string, Column>,
  lists: ChoiceLists,
  key = 'appliesWhen',
): Refusal[] {
  const predicate = readPredicate((text as string | null) ?? null);
  if (!predicate) return [{ column: key, code: 'CONDITION_UNREADABLE' }];
  return Object.entries(predicate).flatMap(([name, wanted]): Refusal[] => {
    const column = columns.get(name);
    if (!column) return [{ column: key, code: 'CONDITION_COLUMN_UNKNOWN', params: { text: name } }];
    if (isNever(wanted, column, lists)) return [{ column: key, code: 'CONDITION_NEVER', params: { name } }];
    const codes = column.list && new Set(lists.get(column.list)?.map(({ code }) => code));
    const unknown = valuesOf(wanted).find((value) => value !== null && !fits(value, column, codes));
    return unknown === undefined
      ? []
      : [{ column: key, code: 'CONDITION_VALUE_UNKNOWN', params: { name, text: String(unknown) } }];
  });
}

/** No value is left: none is wanted, or every one there is has been left out. */
function isNever(wanted: Predicate[string], { kind, list, required }: Column, lists: ChoiceLists): boolean {
  if (Array.isArray(wanted)) return wanted.length === 0;
  if (wanted === null || typeof wanted !== 'object' || !('not' in wanted)) return false;
  const all = kind === 'flag' ? [true, false] : list && lists.get(list)?.map(({ code }) => code);
  const left = new Set<unknown>([...(all ?? []), ...(kind === 'flag' || required ? [] : [null])]);
  for (const value of valuesOf(wanted)) left.delete(value);
  return all !== undefined && left.size === 0;
}

function fits(value: unknown, { kind }: Column, codes: ReadonlySet<string> | undefined): boolean {
  if (codes) return codes.has(String(value));
  if (kind === 'flag') return typeof value === 'boolean';
  return typeof value === (kind === 'integer' ? 'number' : 'string');
}

const valuesOf = (wanted: Predicate[string]): unknown[] => {
  if (Array.isArray(wanted)) return wanted;
  return wanted !== null && typeof wanted === 'object' && 'not' in wanted ? valuesOf(wanted.not) : [wanted];
};

/** The same condition in the same words, whatever the order it was written in. */
export const sameCondition = (text: unknown): string =>
  JSON.stringify(
    Object.entries(readPredicate((text as string | null) ?? null) ?? {})
      .map(([key, wanted]) => [
        key,
        Array.isArray(wanted) ? wanted.map(String).toSorted((a, b) => (a < b ? -1 : 1)) : wanted,
      ])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
