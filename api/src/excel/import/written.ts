import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type StoreKey, partStore } from '../../changes/stores.ts';
import { valueOf } from '../../sheets/rows.ts';
import { type Runner, run } from '../../sheets/statement.ts';

/** A cell as a sheet shows it. */
export interface ShownCell {
  readonly id: string;
  readonly column: string;
}

/** What was once written into a cell, by whom, when, and whether it came with a file. */
export interface Write {
  /** Absent where the row was made with this value. */
  readonly before?: unknown;
  readonly after: unknown;
  readonly isImport: boolean;
  readonly by: string;
  readonly at: string;
}

interface Written extends Write, ShownCell {
  readonly isMade: boolean;
}

type WritesOf = (cell: ShownCell) => readonly Write[];

/** Everything that was written into these cells of a sheet and not undone, oldest first: one question for the sheet and each of its parts. */
export async function writesOf(runner: Runner, sheet: SheetDef, cells: readonly ShownCell[]): Promise<WritesOf> {
  const found = new Map<string, Write[]>();
  const byPart = Map.groupBy(cells, ({ column }) => partOf(sheet, column)?.part ?? null);
  for (const [part, own] of byPart) {
    const stored = own.map(({ column }) => partOf(sheet, column)?.key ?? column);
    const store = part === null ? (sheet.key as StoreKey) : partStore(sheet, part).sheet.key;
    const { rows } = await run<Written>(runner, questionAbout(sheet, part), [
      own.map(({ id }) => id),
      own.map(({ column }) => column),
      stored,
      store,
    ]);
    for (const { id, column, isMade, before, ...write } of rows) {
      const known = found.get(`${id} ${column}`) ?? [];
      if (known.length === 0) found.set(`${id} ${column}`, known);
      known.push({ ...write, ...(!isMade && { before }), at: valueOf(write.at, 'dateTime') as string });
    }
  }
  return ({ id, column }) => found.get(`${id} ${column}`) ?? [];
}

function partOf(sheet: SheetDef, column: string) {
  const [part, key] = sheet.columns[column]?.from?.split('.') ?? [];
  return part && key && sheet.parts?.[part] ? { part, key } : null;
}

// what was undone counts as never written, nor does undoing it
function questionAbout({ parts }: SheetDef, part: string | null): string {
  const of = part === null ? null : parts![part]!;
  const place = of ? `join ${of.table} p on p.${of.via} = a.id and p.position = 1` : '';
  return `select a.id::text as id, a.shown as column, coalesce(u.name, '') as by, s.at::text as at, s.source = 'IMPORT' as "isImport",
      c.op = 'CREATE' as "isMade", c.before,
      case c.op when 'CREATE' then c.after -> a.stored else c.after end as after
    from unnest($1::uuid[], $2::text[], $3::text[]) a(id, shown, stored) ${place}
      join change_cell c on c.row_id = ${of ? 'p.id' : 'a.id'} and c.sheet = $4
        and (c.op = 'UPDATE' and c.column_key = a.stored or c.op = 'CREATE')
      join change_set s on s.id = c.change_set_id left join app_user u on u.id = s.actor_id
    where s.undoes is null and not exists (select from change_set b where b.undoes = s.id
      and not exists (select from change_set r where r.undoes = b.id))
    order by c.row_version, c.seq`;
}
