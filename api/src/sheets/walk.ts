import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { KindName } from '@redress/schema/kinds/kind.ts';
import { type Source, sourceOf } from './columns.ts';
import { columnTypes } from './concept.ts';
import { orderSql, stepsOf } from './order.ts';
import { foundRows } from './page-statement.ts';
import type { Query } from './read.ts';
import { searchCondition } from './search.ts';
import { shownCondition } from './shows.ts';
import { type Runner, runArrays, Statement } from './statement.ts';

/** All rows a query finds, in its order, counted from 0. */
export type Walk = Pick<Query, 'filter' | 'search' | 'orderBy' | 'scope'>;

/** Where somebody stands and which way he looks. */
interface Stand {
  readonly from: number;
  readonly isDown: boolean;
}

/** Whether a cell holds something, as a grid shows it: an unticked flag is empty. */
export const isFilled = ({ sql, kind }: Source) =>
  kind === 'flag'
    ? `coalesce(${sql}, false)`
    : columnTypes[kind as KindName] === 'text'
      ? `coalesce(${sql}, '') <> ''`
      : `${sql} is not null`;

/** `select` of the rows with their places, and what else is wanted of each. */
function numbered(statement: Statement, sheet: SheetDef, walk: Walk, wanted: string, parts: readonly string[]): string {
  const steps = stepsOf(sheet, walk.orderBy);
  const joined = new Set([...parts, ...steps.flatMap((step) => step.parts)]);
  return `select (row_number() over (order by ${orderSql(steps)}) - 1)::int as at, ${wanted} ${foundRows(statement, sheet, walk, joined)}`;
}

/**
 * Ctrl+arrow in a column: from a filled cell with a filled neighbour to the last of the run, else to the next filled cell,
 * else to the last row that way. One pass over the rows.
 */
export async function edgeIn(
  runner: Runner,
  sheet: SheetDef,
  walk: Walk,
  column: string,
  { from, isDown }: Stand,
): Promise<number> {
  const statement = new Statement();
  const source = sourceOf(sheet, column)!;
  const rows = numbered(statement, sheet, walk, `${isFilled(source)} as filled`, source.parts);
  const start = `${statement.param(from)}::int`;
  const [beyond, nearest, furthest, forth, back] = isDown
    ? [`at > ${start}`, 'min', 'max', '+ 1', '- 1']
    : [`at < ${start}`, 'max', 'min', '- 1', '+ 1'];
  const text = `select case
      when not coalesce(bool_or(${beyond}), false) then ${start}
      when coalesce(bool_and(filled) filter (where at in (${start}, ${start} ${forth})), false)
        then coalesce(${nearest}(at) filter (where ${beyond} and not filled) ${back}, ${furthest}(at))
      else coalesce(${nearest}(at) filter (where ${beyond} and filled), ${furthest}(at)) end
    from (${rows}) numbered`;
  const { rows: answer } = await runArrays(runner, text, statement.values);
  return answer[0]![0] as number;
}

/** A row that holds a text: its place among all rows, and which of how many it is. */
export interface Hit {
  readonly index: number;
  readonly place: number;
  readonly total: number;
}

/** A text to be found: where it stands in the search of the row, or in what these columns show. */
export interface Sought {
  readonly text: string;
  readonly columns?: readonly string[] | null;
  readonly timeZone: string;
}

/** The next row that holds all words of a text, round the end if need be; null where there is none. */
export async function hitIn(
  runner: Runner,
  sheet: SheetDef,
  walk: Walk,
  sought: Sought,
  { from, isDown }: Stand,
): Promise<Hit | null> {
  const statement = new Statement();
  const found = sought.columns
    ? shownRows(statement, sheet, walk, sought)
    : searchedRows(statement, sheet, walk, sought);
  if (!found) return null;
  const start = `${statement.param(from)}::int`;
  const text = `with ${found}, counted as (
      select at, (row_number() over (order by at))::int as place, (count(*) over ())::int as total from hits)
    select at, place, total from counted
    order by ${isDown ? `at <= ${start}, at` : `at >= ${start}, at desc`} limit 1`;
  const [hit] = (await runArrays(runner, text, statement.values)).rows as [number, number, number][];
  return hit ? { index: hit[0], place: hit[1], total: hit[2] } : null;
}

/** The rows that the search finds, by its indexes. */
function searchedRows(statement: Statement, sheet: SheetDef, walk: Walk, { text }: Sought): string | null {
  const condition = searchCondition(statement, sheet, text);
  if (!condition) return null;
  const rows = numbered(statement, sheet, walk, 't.id', []);
  return `found as materialized (select t.id from ${sheet.table} t where ${condition}),
    hits as (select at from (${rows}) numbered join found using (id))`;
}

/** The rows whose cells show the words. One pass over all of them. */
function shownRows(statement: Statement, sheet: SheetDef, walk: Walk, { text, columns, timeZone }: Sought) {
  const condition = shownCondition(statement, sheet, text, columns!, timeZone);
  if (!condition) return null;
  const rows = numbered(statement, sheet, walk, `${condition.sql} as is_shown`, condition.parts);
  return `hits as (select at from (${rows}) numbered where is_shown)`;
}
