import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { sheetOf } from '../columns.ts';
import type { Filter } from '../filter.ts';
import { encodeCursor, type Order } from '../order.ts';
import { type Query, readByIds, readPage } from '../read.ts';
import { isAsked, selectionAt } from '../selection.ts';
import { totalOf } from '../totals.ts';

/** Arguments of a list of rows. */
export interface PageArguments {
  filter?: Filter | null;
  search?: string | null;
  orderBy?: Order[] | null;
  limit?: number | null;
  offset?: number | null;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

const standard = 50;
const most = 1_000;

function sizeOf({ limit, first, last }: PageArguments): number {
  const size = limit ?? first ?? last ?? standard;
  if (size > most) throw new DomainError('LIMIT_TOO_LARGE', { max: most });
  if (size < 0) throw new DomainError('BAD_INPUT', { reason: 'limit < 0' });
  return size;
}

/** A page of a sheet as its connection; reads one row more than asked to know whether more follow. */
export async function pageOf(key: SheetKey, args: PageArguments, context: Context, info: GraphQLResolveInfo) {
  const sheet = sheetOf(key);
  const { pool } = context.database;
  const size = sizeOf(args);
  const query: Query = { ...args, limit: size + 1, scope: scope(context.actor) };
  const wantsTotal = isAsked(info, ['totalCount']);
  const isTotalOnly = !isAsked(info, ['nodes']) && !isAsked(info, ['pageInfo']);
  const [page, totalCount] = await Promise.all([
    isTotalOnly ? { rows: [], cursors: [] } : readPage(pool, sheet, selectionAt(sheet, info, ['nodes']), query),
    wantsTotal ? totalOf(pool, sheet, query, context.actor.id) : 0,
  ]);
  const backwards = Boolean(args.before);
  const hasMore = page.rows.length > size;
  const [from, to] = backwards && hasMore ? [1, size + 1] : [0, size];
  const cursors = page.cursors.slice(from, to);
  return {
    nodes: page.rows.slice(from, to),
    totalCount,
    pageInfo: pageInfo(cursors, hasMore, backwards, Boolean(args.after || args.offset)),
  };
}

const cursorOf = (values: unknown[] | undefined) => (values ? encodeCursor(values) : null);

const pageInfo = (cursors: unknown[][], hasMore: boolean, backwards: boolean, hasBefore: boolean) => ({
  startCursor: cursorOf(cursors[0]),
  endCursor: cursorOf(cursors.at(-1)),
  hasNextPage: backwards || hasMore,
  hasPreviousPage: backwards ? hasMore : hasBefore,
});

/** One row of a sheet, or null. */
export async function rowOf(key: SheetKey, id: string, context: Context, info: GraphQLResolveInfo) {
  const sheet = sheetOf(key);
  const [row] = await readByIds(context.database.pool, sheet, selectionAt(sheet, info, []), [id], scope(context.actor));
  return row ?? null;
}
