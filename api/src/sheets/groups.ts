import type { Locale } from '@redress/schema/errors.ts';
import { type Column, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { DomainError } from '../app/domain-error.ts';
import { sheetOf, type Source, sourceOf, typedSql } from './columns.ts';
import { labelSql } from './concept.ts';
import { foundRows } from './page-statement.ts';
import type { Query } from './read.ts';
import { joinTo, shownOrder } from './shown-order.ts';
import { type Runner, runArrays, Statement, storable } from './statement.ts';

/** By which columns rows are grouped, what is added up, and which groups are wanted. */
export interface GroupsAsked extends Pick<Query, 'filter' | 'search' | 'scope' | 'orderBy'> {
  readonly by: readonly string[];
  readonly sums: readonly string[];
  /** Only groups whose first value, or its label, contains this text. */
  readonly contains?: string | null;
  /** In the order in which the rows come, which the columns grouped by must lead; else the largest first. */
  readonly inOrder?: boolean | null;
  readonly limit: number;
  readonly timeZone: string;
  /** The reader's language: of the labels. */
  readonly locale: Locale;
  /** Days and moments by their day, not by their month. */
  readonly byDay?: boolean | null;
}

export interface GroupValue {
  /** Canonical, as text; a day or a moment as its month; null where the cell is empty. */
  readonly value: string | null;
  /** Label of a referenced row. */
  readonly label: string | null;
}

export interface Group {
  readonly values: readonly GroupValue[];
  readonly count: number;
  readonly sums: readonly (string | null)[];
  /** Of how many cells each sum is. */
  readonly filled: readonly number[];
}

const numbers = new Set(['integer', 'decimal', 'percent', 'money', 'files']);

/** What rows are grouped by: days and moments by their month or day at the site, empty texts with the empty cells. */
function keyOf(statement: Statement, source: Source, { timeZone, byDay }: GroupsAsked): string {
  const { kind } = source;
  const form = byDay ? 'YYYY-MM-DD' : 'YYYY-MM';
  const sql = typedSql(source);
  if (kind === 'date') return `to_char(${sql}, '${form}')`;
  if (kind === 'dateTime' || kind === 'clock')
    return `to_char(${sql} at time zone ${statement.param(timeZone)}, '${form}')`;
  if (kind === 'flag' || kind === 'reference' || numbers.has(kind)) return sql;
  return `nullif(${sql}, '')`;
}

/** Groups of the rows that a query finds. Reads one more than the limit, so that the caller knows of more. */
export const readGroups = async (runner: Runner, sheet: SheetDef, asked: GroupsAsked): Promise<Group[]> =>
  (await countGroups(runner, sheet, asked)).groups;

/** The same, and how many groups there are in all. */
export async function countGroups(runner: Runner, sheet: SheetDef, asked: GroupsAsked) {
  const statement = new Statement();
  const text = groupsStatement(statement, sheet, asked);
  const { rows } = await runArrays(runner, text, statement.values);
  const { by, sums } = asked;
  const groups = rows.map((values) => ({
    values: by.map((_, at) => ({ value: values[2 * at] as string | null, label: values[2 * at + 1] as string | null })),
    count: values[2 * by.length] as number,
    sums: sums.map((_, at) => values[2 * by.length + 1 + 2 * at] as string | null),
    filled: sums.map((_, at) => values[2 * by.length + 2 + 2 * at] as number),
  }));
  return { groups, total: (rows[0]?.at(-1) as number | undefined) ?? 0 };
}

function groupsStatement(statement: Statement, sheet: SheetDef, asked: GroupsAsked): string {
  const { by, sums } = asked;
  if (by.length < 1 || by.length > 2) throw new DomainError('GROUPS_INVALID');
  const parts = new Set<string>();
  const source = (key: string) => {
    const found = sourceOf(sheet, key)!;
    for (const part of found.parts) parts.add(part);
    return found;
  };
  const keys = by.map((key, at) => `${keyOf(statement, source(key), asked)} as key_${at}`);
  const added = sums.map((key, at) => {
    const found = source(key);
    if (!numbers.has(found.kind)) throw new DomainError('SUM_INVALID', { name: key });
    return `trim_scale(sum(${found.sql})::numeric)::text as sum_${at}, count(${found.sql})::int as filled_${at}`;
  });
  const grouped = `select ${[...keys, 'count(*)::int as count', ...added].join(', ')}
    ${foundRows(statement, sheet, asked, parts)} group by ${by.map((_, at) => at + 1).join(', ')}`;
  return labelled(statement, sheet, asked, grouped);
}

/** The groups with the labels of what they refer to, of the wanted ones the first. */
function labelled(statement: Statement, sheet: SheetDef, asked: GroupsAsked, grouped: string) {
  const { by, sums, contains, limit, locale } = asked;
  const labels = by.map((key, at) => labelOf(sheet.columns[key], at, locale));
  const joins = [...labels.flatMap(({ join }) => (join ? [join] : [])), ...orderJoins(sheet, asked)];
  const values = labels.flatMap(({ sql }, at) => [`key_${at}::text`, sql]);
  const wanted = contains ? `where ${containing(statement, labels[0]!.sql, contains)}` : '';
  const figures = sums.flatMap((_, at) => [`sum_${at}`, `filled_${at}`]);
  return `select ${[...values, 'count', ...figures, '(count(*) over ())::int as all_groups'].join(', ')} from (${grouped}) grouped
    ${joins.join(' ')} ${wanted} order by ${groupOrder(sheet, asked)} limit ${Math.trunc(limit) + 1}`;
}

/** Keys order as the values of their rows do, months as their days; empty ones stand last, as those rows do. */
function groupOrder(sheet: SheetDef, { by, orderBy, inOrder }: GroupsAsked): string {
  const plain = by.map((_, at) => `key_${at}`);
  if (!inOrder) return ['count desc', ...plain].join(', ');
  const steps = (orderBy ?? []).filter(({ column }) => by.includes(column));
  const led = steps.flatMap(({ column, direction }) =>
    [shownOrder(sheet, column)?.sql, `key_${by.indexOf(column)}`].flatMap((sql) =>
      sql ? [`${sql} ${direction} nulls last`] : [],
    ),
  );
  return [...led, ...plain].join(', ');
}

/** What the groups are ordered by, joined to their keys. */
const orderJoins = (sheet: SheetDef, { by, inOrder }: GroupsAsked) =>
  by.flatMap((key, at) => {
    const shown = inOrder ? shownOrder(sheet, key) : undefined;
    return shown ? [joinTo(shown.part, sheet.columns[key]!, `key_${at}`)] : [];
  });

function labelOf(column: Column | undefined, at: number, locale: Locale) {
  if (!column?.to) return { sql: 'null::text', join: null };
  const target = sheetOf(column.to);
  return {
    sql: labelSql(target, locale, `label_${at}.`),
    join: `left join ${target.table} label_${at} on label_${at}.id = key_${at}`,
  };
}

const containing = (statement: Statement, label: string, text: string) =>
  `strpos(lower(coalesce(${label}, key_0::text)), ${statement.param(storable(text).toLowerCase())}) > 0`;
