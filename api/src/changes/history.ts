import { valueOf } from '../sheets/rows.ts';
import { allColumnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** One change of one cell. */
export interface CellChange {
  readonly changeSet: string;
  readonly at: string;
  readonly by: string;
  readonly source: string;
  readonly sheet: string;
  readonly column: string | null;
  readonly op: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The changes of a row, newest first; of one column where it is named. A made row stands with all its values. */
export async function readHistory(
  runner: Runner,
  sheet: string,
  rowId: string,
  column: string | null,
  limit = 200,
): Promise<CellChange[]> {
  const text = `select c.change_set_id::text as "changeSet", s.at::text as at, coalesce(u.name, '') as by, s.source, c.sheet, c.column_key as column, c.op, c.before,
      case when c.op = 'CREATE' and $3::text is not null then c.after -> $3 when c.op = 'CREATE' then c.after - $5::text[] else c.after end as after
    from change_cell c join change_set s on s.id = c.change_set_id left join app_user u on u.id = s.actor_id
    where c.row_id = $1 and c.sheet = $2 and c.op <> 'TOUCH' and ($3::text is null or c.column_key = $3 or c.op <> 'UPDATE')
      and (c.column_key is null or c.column_key <> all($5::text[]))
    order by c.row_version desc, c.seq limit $4`;
  const { rows } = await run<CellChange>(runner, text, [rowId, sheet, column, limit, notesOf(sheet)]);
  return rows.map((row) => ({ ...row, at: valueOf(row.at, 'dateTime') as string }));
}

/** The server's own notes are no part of what people read. */
const notesOf = (sheet: string) =>
  allColumnsOf(sheets[sheet as SheetKey])
    .filter(({ internal }) => internal)
    .map(({ key }) => key);
