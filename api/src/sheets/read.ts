import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Scope } from '../access/rights.ts';
import { childrenOf, joinOf, sheetOf } from './columns.ts';
import { columnName } from './concept.ts';
import { derived } from './derived.ts';
import { type Filter, filterCondition } from './filter.ts';
import { afterCursor, decodeCursor, encodeCursor, type Order, orderSql, type Step, stepsOf } from './order.ts';
import { type PlainRow, rowsOf } from './rows.ts';
import { searchCondition } from './search.ts';
import { selectList } from './select.ts';
import type { Selection } from './selection.ts';
import { type Runner, runArrays, Statement } from './statement.ts';

/** Which rows of a sheet, in what order. */
export interface Query {
  readonly filter?: Filter | null;
  readonly search?: string | null;
  readonly orderBy?: readonly Order[] | null;
  readonly limit: number;
  readonly offset?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  /** What the reader may see at all: `scope(actor)`. */
  readonly scope?: Scope | null;
}

/** Rows with the cursor values of each. */
export interface Page {
  readonly rows: PlainRow[];
  readonly cursors: unknown[][];
}

/** `from … where …` of the rows a query finds, without paging; `t` is the row. */
export function foundRows(
  statement: Statement,
  sheet: SheetDef,
  query: Pick<Query, 'filter' | 'search' | 'scope'>,
  parts: Set<string>,
  more: string[] = [],
) {
  const conditions = [
    't.voided_at is null',
    query.scope?.(sheet.key as SheetKey, statement),
    query.filter && filterCondition(statement, sheet, query.filter, parts),
    query.search && searchCondition(statement, sheet, query.search),
    ...more,
  ].filter(Boolean);
  const joins = [...parts].map((part) => joinOf(sheet, part));
  return `from ${sheet.table} t ${joins.join(' ')} where ${conditions.join(' and ')}`;
}

/** The page's statement: ids and order are found first over as few joins as possible, then the asked columns are joined to those rows. */
export function pageStatement(sheet: SheetDef, selection: Selection, query: Query) {
  const statement = new Statement();
  const steps = stepsOf(sheet, query.orderBy);
  const parts = new Set(steps.flatMap((step) => step.parts));
  const backwards = Boolean(query.before);
  const cursor = query.before ?? query.after;
  const beyond = cursor ? [afterCursor(statement, steps, decodeCursor(cursor, steps), backwards)] : [];
  const from = foundRows(statement, sheet, query, parts, beyond);
  const paging = `limit ${statement.param(query.limit)}${query.offset ? ` offset ${statement.param(query.offset)}` : ''}`;
  const list = selectList(sheet, selection);
  const outer = outerOrder(steps, backwards);
  const found = `select t.*${outer.carried} ${from} order by ${orderSql(steps, backwards)} ${paging}`;
  const text = `select ${[...list.sql, ...outer.cursor].join(', ')} from (${found}) t ${list.joins.join(' ')} order by ${outer.sql}`;
  return { text, values: statement.values, slots: list.slots, steps };
}

// Steps over a part or a computed column are carried out of the inner select under a name of their own.
function outerOrder(steps: readonly Step[], backwards: boolean) {
  const names = steps.map((step, at) => (/^t\.\w+$/.test(step.sql) ? step.sql : `t.order_${at}`));
  const carried = steps.map((step, at) => (names[at] === step.sql ? '' : `, ${step.sql} as order_${at}`)).join('');
  const outer = steps.map((step, at) => ({ ...step, sql: names[at]! }));
  return { sql: orderSql(outer, backwards), cursor: names.map((name) => `${name}::text`), carried };
}

/** Reads a page of rows with their children: one statement, and one more for each child list asked. */
export async function readPage(runner: Runner, sheet: SheetDef, selection: Selection, query: Query): Promise<Page> {
  const { text, values, slots } = pageStatement(sheet, selection, query);
  const result = await runArrays(runner, text, values);
  const arrays = query.before ? result.rows.toReversed() : result.rows;
  const rows = rowsOf(slots, arrays);
  await complete(runner, sheet, selection, rows);
  return { rows, cursors: arrays.map((array) => array.slice(slots.length)) };
}

/** Reads rows by id, in no particular order; voided ones are left out. */
export async function readByIds(
  runner: Runner,
  sheet: SheetDef,
  selection: Selection,
  ids: readonly string[],
  scope?: Scope | null,
) {
  const { rows } = await readPage(runner, sheet, selection, {
    filter: { id: { in: ids } },
    limit: ids.length,
    scope: scope ?? null,
  });
  return rows;
}

/** Adds what follows from columns, and the child lists. */
async function complete(runner: Runner, sheet: SheetDef, selection: Selection, rows: PlainRow[]) {
  for (const name of selection.derived) for (const row of rows) row[name] = derived[sheet.key]![name]!.of(row);
  if (rows.length > 0) await readChildren(runner, sheet, selection, rows);
}

async function readChildren(runner: Runner, sheet: SheetDef, selection: Selection, rows: PlainRow[]) {
  for (const [field, inner] of selection.children) {
    const { sheet: key, via } = childrenOf[sheet.key]![field]!;
    const child = sheetOf(key);
    const wanted = { ...inner, columns: new Set([...inner.columns, via]) };
    const statement = new Statement();
    const list = selectList(child, wanted);
    const ids = statement.param(rows.map((row) => row.id));
    const order = child.columns['position'] ? 't.position' : 't.id';
    const text = `select ${list.sql.join(', ')} from ${child.table} t ${list.joins.join(' ')}
      where t.${columnName(via)} = any(${ids}::uuid[]) and t.voided_at is null order by ${order}`;
    const children = rowsOf(list.slots, (await runArrays(runner, text, statement.values)).rows);
    const byParent = Map.groupBy(children, (row) => row[via]);
    for (const row of rows) row[field] = byParent.get(row.id) ?? [];
    await complete(runner, child, inner, children);
  }
}

/** How many rows a query finds. */
export async function countRows(
  runner: Runner,
  sheet: SheetDef,
  query: Pick<Query, 'filter' | 'search' | 'scope'>,
): Promise<number> {
  const statement = new Statement();
  const text = `select count(*)::int ${foundRows(statement, sheet, query, new Set())}`;
  const { rows } = await runArrays(runner, text, statement.values);
  return rows[0]![0] as number;
}

/** Rows of a query one block after another, each read by keyset from where the last ended; for exports. */
export async function* streamRows(
  runner: Runner,
  sheet: SheetDef,
  selection: Selection,
  query: Omit<Query, 'limit'>,
  block = 1000,
) {
  let after: string | null = null;
  for (;;) {
    const page: Page = await readPage(runner, sheet, selection, { ...query, limit: block, after });
    yield page.rows;
    if (page.rows.length < block) return;
    after = encodeCursor(page.cursors.at(-1)!);
  }
}
