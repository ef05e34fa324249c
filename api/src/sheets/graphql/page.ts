import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { mask, scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { isId } from '../../changes/new-id.ts';
import { noteSorted } from '../../fields/field-index.ts';
import { sheetOf } from '../columns.ts';
import { type AskedOrder, withCustomInput } from '../custom-input.ts';
import type { Filter } from '../filter.ts';
import { decodeCursor, encodeCursor, stepsOf } from '../order.ts';
import { refuseHidden, visibleSelection } from '../masked.ts';
import { type Page, type Query, readByIds, readPage } from '../read.ts';
import { isAsked, selectionAt } from '../selection.ts';
import { settledFilter } from '../settled-filter.ts';
import { totalOf } from '../totals.ts';

/** Arguments of a list of rows. */
export interface PageArguments {
  filter?: Filter | null;
  search?: string | null;
  orderBy?: AskedOrder[] | null;
  limit?: number | null;
  offset?: number | null;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

const standard = 50;
const most = 1_000;

/** How many rows are asked; PAGE_INVALID where the arguments contradict each other. */
function sizeOf({ limit, offset, first, after, last, before }: PageArguments): number {
  const ways = [limit ?? offset, first ?? after, last ?? before].filter((given) => given != null);
  const numbers = [limit, offset, first, last].filter((given) => given != null);
  const mayWalk = (limit != null && offset == null && (after != null || before != null)) || ways.length <= 1;
  if (!mayWalk || (after != null && before != null) || numbers.some((given) => given < 0))
    throw new DomainError('PAGE_INVALID');
  const size = limit ?? first ?? last ?? standard;
  if (size > most) throw new DomainError('LIMIT_TOO_LARGE', { max: most });
  return size;
}

/** A page of a sheet as its connection; where it is asked whether more rows follow, reads one more to know. */
export async function pageOf(key: SheetKey, args: PageArguments, context: Context, info: GraphQLResolveInfo) {
  const size = sizeOf(args);
  const isMoreAsked = isAsked(info, ['pageInfo']);
  const backwards = args.last != null || args.before != null;
  const { sheet, asked } = await withCustomInput(context.database.pool, key, args);
  for (const { column } of asked.orderBy ?? [])
    if (sheet.columns[column]?.custom) noteSorted(context.database.pool, sheet, column);
  const query: Query = {
    ...asked,
    filter: await settledFilter(sheet, asked.filter, context),
    backwards,
    limit: isMoreAsked ? size + 1 : size,
    scope: scope(context.actor),
  };
  const { page, total } = read(sheet, query, context, info);
  const { rows, cursors, order } = await page;
  const hasMore = rows.length > size;
  const [from, to] = backwards && hasMore ? [1, size + 1] : [0, size];
  return {
    nodes: rows.slice(from, to),
    totalCount: await total,
    pageInfo: {
      ...ends(order, cursors.slice(from, to)),
      hasNextPage: backwards ? args.before != null : hasMore,
      hasPreviousPage: backwards ? hasMore : Boolean(args.after || args.offset),
    },
  };
}

const noRows: Page = { rows: [], cursors: [], order: '' };

/** Reads page and total at the same time, each where it is asked. The first page of a search finds all rows anyway: it counts them too. */
function read(sheet: SheetDef, query: Query, { database, actor }: Context, info: GraphQLResolveInfo) {
  const { pool } = database;
  const hidden = mask(actor);
  refuseHidden(sheet, query, hidden);
  const cursor = query.after ?? query.before;
  if (cursor) decodeCursor(cursor, stepsOf(sheet, query.orderBy));
  const isPageAsked = isAsked(info, ['nodes']) || isAsked(info, ['pageInfo']);
  const readRows = (withTotal: boolean) =>
    readPage(pool, sheet, visibleSelection(sheet, selectionAt(sheet, info, ['nodes']), hidden), {
      ...query,
      withTotal,
    });
  const countsToo = isPageAsked && query.search && !query.after && !query.before && !query.offset && query.limit! > 0;
  let page: Promise<Page> | undefined;
  const count = () => (page = readRows(true)).then(({ total }) => total!);
  const isTotalAsked = isAsked(info, ['totalCount']);
  const total = isTotalAsked ? totalOf(pool, sheet, query, actor.id, countsToo ? count : undefined) : 0;
  page ??= isPageAsked ? readRows(false) : Promise.resolve(noRows);
  return { page, total };
}

const ends = (order: string, cursors: unknown[][]) => {
  const cursorOf = (values: unknown[] | undefined) => (values ? encodeCursor(order, values) : null);
  return { startCursor: cursorOf(cursors[0]), endCursor: cursorOf(cursors.at(-1)) };
};

/** One row of a sheet, or null. */
export async function rowOf(key: SheetKey, id: string, context: Context, info: GraphQLResolveInfo) {
  if (!isId(id)) return null;
  const sheet = sheetOf(key);
  const selection = visibleSelection(sheet, selectionAt(sheet, info, []), mask(context.actor));
  const [row] = await readByIds(context.database.pool, sheet, selection, [id], scope(context.actor));
  return row ?? null;
}
