import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { joinOf } from './columns.ts';
import { filterCondition } from './filter.ts';
import { afterCursor, decodeCursor, orderSql, type Step, stepsOf } from './order.ts';
import type { Query } from './read.ts';
import { searchCondition } from './search.ts';
import { selectList } from './select.ts';
import { shownJoin } from './shown-order.ts';
import type { Selection } from './selection.ts';
import { Statement } from './statement.ts';

/**
 * `from … where …` of the rows a query finds, without paging; `t` is the row. The hits of a search are fenced off by
 * `offset 0`: its indexes find them all at once. Mixed with the other conditions, PostgreSQL, which cannot tell how often a
 * word occurs, would read far larger indexes as well, or walk through all rows in their order.
 */
export function foundRows(
  statement: Statement,
  sheet: SheetDef,
  query: Pick<Query, 'filter' | 'search' | 'scope'>,
  parts: Set<string>,
  more: string[] = [],
) {
  const conditions = [
    query.filter?.['isVoided'] ? null : 't.voided_at is null',
    query.scope?.(sheet.key as SheetKey, statement),
    query.filter && filterCondition(statement, sheet, query.filter, parts),
    ...more,
  ].filter(Boolean);
  const searched = query.search ? searchCondition(statement, sheet, query.search) : null;
  const rows = searched ? `(select t.* from ${sheet.table} t where ${searched} offset 0)` : sheet.table;
  const joins = [...parts].map((part) => shownJoin(sheet, part) ?? joinOf(sheet, part));
  return `from ${rows} t ${joins.join(' ')} where ${conditions.join(' and ')}`;
}

/**
 * The page's statement. It first finds nothing but the ids and what they are ordered by, over as few joins as possible
 * (often in an index alone, however far down the page is), then joins the asked columns to those few rows. Behind the
 * columns of `slots` stand the cursor's values, and with `withTotal` the total of a search.
 */
export function pageStatement(sheet: SheetDef, selection: Selection, query: Query) {
  const statement = new Statement();
  const steps = stepsOf(sheet, query.orderBy);
  const keys = steps.map((step, at) => ({ ...step, sql: `found.key_${at}` }));
  const backwards = Boolean(query.backwards);
  const { head, found } = foundPage(statement, sheet, query, steps);
  const list = selectList(sheet, selection);
  const total = query.withTotal ? ['(select count(*)::int from hits)'] : [];
  const text = `${head}select ${[...list.sql, ...keys.map(({ sql }) => `${sql}::text`), ...total].join(', ')}
    from (${found}) found join ${sheet.table} t on t.id = found.key_${keys.length - 1} ${list.joins.join(' ')}
    order by ${orderSql(keys, backwards)}`;
  return { text, values: statement.values, slots: list.slots, steps };
}

/** The page's keys in their order, `key_0` and so on, the id last. To be counted as well, all hits are kept. */
function foundPage(statement: Statement, sheet: SheetDef, query: Query, steps: readonly Step[]) {
  const backwards = Boolean(query.backwards);
  const cursor = query.before ?? query.after;
  const beyond = cursor ? [afterCursor(statement, steps, decodeCursor(cursor, steps), backwards)] : [];
  const parts = new Set(steps.flatMap((step) => step.parts));
  const from = foundRows(statement, sheet, query, parts, beyond);
  const hits = `select ${steps.map(({ sql }, at) => `${sql} as key_${at}`).join(', ')} ${from}`;
  if (!query.withTotal)
    return { head: '', found: `${hits} order by ${orderSql(steps, backwards)} ${paging(statement, query)}` };
  const kept = steps.map((step, at) => ({ ...step, sql: `key_${at}` }));
  const found = `select * from hits order by ${orderSql(kept, backwards)} ${paging(statement, query)}`;
  return { head: `with hits as materialized (${hits}) `, found };
}

// Written out, the limit lets PostgreSQL keep one plan for all pages. The offset it must not see, or else it plans for each anew.
const paging = (statement: Statement, { limit, offset }: Query) =>
  `${limit === null ? '' : `limit ${Math.trunc(limit)}`} ${offset ? `offset (select ${statement.param(offset)}::int)` : ''}`;
