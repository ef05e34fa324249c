import { valueOf } from '../sheets/rows.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** A row that changed, as the feed tells it. */
export interface FeedRow {
  readonly sheet: string;
  readonly id: string;
  readonly version: number;
  readonly changeSet: string;
  readonly at: string;
  readonly by: string;
}

export interface Feed {
  /** Ask again with this one for what comes after. */
  readonly cursor: string;
  /** As many change sets as were asked for: more may follow. */
  readonly hasMore: boolean;
  readonly rows: FeedRow[];
}

// A change set is told once no transaction that started before it is running: identity order is not commit order.
const settled = `s.xid < pg_snapshot_xmin(pg_current_snapshot())`;

/** The cursor of now: what is settled at this moment lies behind it. */
export async function feedCursor(runner: Runner): Promise<string> {
  const text = `select s.xid::text as xid, s.id::text as id from change_set s where ${settled} order by s.xid desc, s.id desc limit 1`;
  const { rows } = await run<{ xid: string; id: string }>(runner, text, []);
  return rows[0] ? `${rows[0].xid}:${rows[0].id}` : '0:00000000-0000-0000-0000-000000000000';
}

export const isCursor = (cursor: string) => /^\d{1,20}:[0-9a-f-]{36}$/.test(cursor);

/** Rows changed after a cursor, in the order of commits, change set by change set; at most `limit` change sets. */
export async function readFeed(
  runner: Runner,
  after: string,
  limit: number,
  sheets: readonly string[] | null = null,
): Promise<Feed> {
  const [xid, id] = after.split(':') as [string, string];
  const text = `with sets as (
      select s.xid, s.id, s.at, s.actor_id from change_set s
      where (s.xid, s.id) > ($1::text::xid8, $2::uuid) and ${settled} order by s.xid, s.id limit $3)
    select s.xid::text as xid, s.id::text as "changeSet", s.at::text as at, coalesce(u.name, '') as by, c.sheet, c.row_id::text as id, max(c.row_version) as version
    from sets s left join change_cell c on c.change_set_id = s.id left join app_user u on u.id = s.actor_id
    group by s.xid, s.id, s.at, u.name, c.sheet, c.row_id order by s.xid, s.id, min(c.seq)`;
  const { rows } = await run<FeedRow & { xid: string }>(runner, text, [xid, id, limit]);
  const last = rows.at(-1);
  return {
    cursor: last ? `${last.xid}:${last.changeSet}` : after,
    hasMore: new Set(rows.map(({ changeSet }) => changeSet)).size === limit,
    rows: rows
      // a change set may have changed no cell
      .filter(({ id: row, sheet }) => row !== null && (!sheets || sheets.includes(sheet)))
      .map(({ xid: _xid, at, ...row }) => ({ ...row, at: valueOf(at, 'dateTime') as string })),
  };
}
