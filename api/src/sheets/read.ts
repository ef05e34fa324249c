import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Scope } from '../access/rights.ts';
import { childrenOf, objectField, sheetOf } from './columns.ts';
import { computed } from './computed.ts';
import { columnName } from './concept.ts';
import { listCustomValues } from './custom-values.ts';
import { derived } from './derived.ts';
import type { Filter } from './filter.ts';
import { encodeCursor, type Order, orderName } from './order.ts';
import { foundRows, pageStatement } from './page-statement.ts';
import { type PlainRow, rowsOf } from './rows.ts';
import { readApart, selectList } from './select.ts';
import type { Selection } from './selection.ts';
import { type Runner, runArrays, Statement } from './statement.ts';

/** Which rows of a sheet, in what order. */
export interface Query {
  readonly filter?: Filter | null;
  readonly search?: string | null;
  readonly orderBy?: readonly Order[] | null;
  /** Null: all of them. */
  readonly limit: number | null;
  readonly offset?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  /** Reads from the end, or from `before`, towards the front; the rows come in their order all the same. */
  readonly backwards?: boolean;
  /** What the reader may see at all: `scope(actor)`. */
  readonly scope?: Scope | null;
  /** Counts the hits of a search on the way; for its first page. */
  readonly withTotal?: boolean;
}

/** Rows with the cursor values of each. */
export interface Page {
  readonly rows: PlainRow[];
  readonly cursors: unknown[][];
  /** Name of the order, for cursors. */
  readonly order: string;
  /** How many rows are found in all, where the query asks for it. */
  readonly total?: number;
}

/** Reads a page of rows with their children: one statement, and one more for each child list asked. */
export async function readPage(runner: Runner, sheet: SheetDef, selection: Selection, query: Query): Promise<Page> {
  const { text, values, slots, steps } = pageStatement(sheet, selection, query);
  const result = await runArrays(runner, text, values);
  const arrays = query.backwards ? result.rows.toReversed() : result.rows;
  const rows = rowsOf(slots, arrays);
  await complete(runner, sheet, selection, rows);
  const cursors = arrays.map((array) => array.slice(slots.length, slots.length + steps.length));
  return {
    rows,
    cursors,
    order: orderName(steps),
    ...(query.withTotal && { total: (arrays[0]?.at(-1) as number | undefined) ?? 0 }),
  };
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
    limit: null,
    scope: scope ?? null,
  });
  return rows;
}

/** Adds what follows from columns, lists the custom fields, the referenced rows that no join can bring, and the child lists. */
async function complete(runner: Runner, sheet: SheetDef, selection: Selection, rows: PlainRow[]) {
  for (const name of selection.derived) {
    const { plain } = derived[sheet.key]![name]!;
    if (plain) for (const row of rows) row[name] = plain.of(row);
  }
  if (rows.length === 0) return;
  await workOutTogether(runner, sheet, selection, rows);
  if (selection.custom) await listCustomValues(runner, sheet, rows, selection.custom);
  for (const key of readApart(sheet, selection))
    await readReferenced(runner, sheet, key, selection.references.get(key)!, rows);
  await readChildren(runner, sheet, selection, rows);
}

/** Adds the computed columns that look at other rows, one statement each. */
async function workOutTogether(runner: Runner, sheet: SheetDef, selection: Selection, rows: PlainRow[]) {
  for (const [key, { together }] of Object.entries(computed[sheet.key] ?? {})) {
    if (!together || !selection.columns.has(key)) continue;
    const values = new Map((await runArrays(runner, together, [rows.map(({ id }) => id)])).rows as [string, unknown][]);
    for (const row of rows) row[key] = values.get(row.id) ?? 0;
  }
}

/** Rows that others refer to, voided ones too: what was said of them stays said. */
async function readReferenced(runner: Runner, sheet: SheetDef, key: string, selection: Selection, rows: PlainRow[]) {
  const target = sheetOf(sheet.columns[key]!.to!);
  const ids = [...new Set(rows.flatMap((row) => (row[key] ? [row[key] as string] : [])))];
  const list = selectList(target, selection);
  const text = `select ${list.sql.join(', ')} from ${target.table} t ${list.joins.join(' ')} where t.id = any($1::uuid[])`;
  const found = rowsOf(list.slots, (await runArrays(runner, text, [ids])).rows);
  await complete(runner, target, selection, found);
  const byId = new Map(found.map((row) => [row.id, row]));
  for (const row of rows) row[objectField(key)] = byId.get(row[key] as string) ?? null;
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
  passed?: (cursor: string) => void,
) {
  let after: string | null = query.after ?? null;
  for (;;) {
    const page: Page = await readPage(runner, sheet, selection, { ...query, limit: block, after });
    yield page.rows;
    if (page.rows.length < block) return;
    after = encodeCursor(page.order, page.cursors.at(-1)!);
    passed?.(after);
  }
}
