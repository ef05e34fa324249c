import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { allColumnsOf, columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { fieldBook } from '../fields/field-book.ts';
import { valueOf } from '../sheets/rows.ts';
import { type Runner, run, Statement } from '../sheets/statement.ts';
import { partStore } from './stores.ts';

/** One change of one cell. */
export interface CellChange {
  readonly changeSet: string;
  readonly at: string;
  readonly by: string;
  /** Department on whose behalf it was made. */
  readonly onBehalfOf: string | null;
  readonly source: string;
  /** The imported file, where the change came with one. */
  readonly fileName: string | null;
  readonly sheet: string;
  /** As the sheet that was asked about calls it, also where the cell lies in a part. */
  readonly column: string | null;
  readonly op: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The changes of a row as its sheet shows it, newest first; of one column where it is named. A made row stands with all its
 * values. Cells that the row shows of its parts (the first line, the contact) are among them.
 */
export async function readHistory(
  runner: Runner,
  sheet: SheetKey,
  rowId: string,
  column: string | null,
  limit = 200,
): Promise<CellChange[]> {
  const statement = new Statement();
  const shownSheet = (await fieldBook(runner, runner)).withRetired(sheet);
  const places = placesOf(shownSheet).filter(({ shown }) => column === null || [...shown.values()].includes(column));
  const row = `${statement.param(rowId)}::uuid`;
  const selects = places.map((place) => {
    const keys = [...place.shown].flatMap(([stored, key]) => (column === null || key === column ? [stored] : []));
    const first = `select p.id from ${place.part} p where p.${place.via} = ${row} and p.position = 1`;
    return `select c.* from change_cell c
      where c.row_id ${place.part ? `= any(array(${first}))` : `= ${row}`} and c.sheet = ${statement.param(place.store)} and c.op <> 'TOUCH'
        and (c.column_key is null or c.column_key = any(${statement.param(keys)}::text[]))`;
  });
  if (selects.length === 0) return [];
  const text = `select c.change_set_id::text as "changeSet", s.at::text as at, coalesce(u.name, '') as by, d.name as "onBehalfOf", s.source, j.file_name as "fileName",
      c.sheet, c.column_key as column, c.op, c.before, c.after
    from (${selects.join(' union all ')}) c join change_set s on s.id = c.change_set_id left join app_user u on u.id = s.actor_id
      left join department d on d.id = s.department_id
      left join lateral (select file_name from import_job where change_set_id = s.id limit 1) j on true
    order by s.at desc, c.root_version desc, c.seq limit ${statement.param(limit)}`;
  const { rows } = await run<CellChange>(runner, text, statement.values);
  const making = rows.find((change) => change.op === 'CREATE' && change.sheet === sheet)?.changeSet;
  const isMadeAlong = ({ op, sheet: of, changeSet }: CellChange) =>
    column === null && op === 'CREATE' && of !== sheet && changeSet === making;
  return rows.filter((change) => !isMadeAlong(change)).flatMap((change) => asShown(change, places, column));
}

/** Where cells of a row lie: its own table, and the parts of which it shows the first row. */
interface Place {
  readonly store: string;
  readonly part?: string;
  readonly via?: string;
  /** Key in the sheet, by the key under which the cell is stored. */
  readonly shown: ReadonlyMap<string, string>;
}

function placesOf(sheet: SheetDef): Place[] {
  const columns = columnsOf(sheet);
  const internal = new Set(allColumnsOf(sheet).flatMap((column) => (column.internal ? [column.key] : [])));
  const own = columns.filter(({ key, from }) => !from && !internal.has(key)).map(({ key }) => [key, key] as const);
  const parts = Object.entries(sheet.parts ?? {}).map(([part, { table, via }]): Place => {
    const shown = columns.flatMap(({ key, from }) => {
      const [of, stored] = from?.split('.') ?? [];
      return of === part ? [[stored!, key] as const] : [];
    });
    return { store: partStore(sheet, part).sheet.key, part: table, via, shown: new Map(shown) };
  });
  return [{ store: sheet.key, shown: new Map(own) }, ...parts.filter(({ shown }) => shown.size > 0)];
}

/**
 * A change under the names of the sheet that was asked about. A part made later was typed into the row: its cells are
 * changes of the row from nothing.
 */
function asShown(change: CellChange, places: readonly Place[], column: string | null): CellChange[] {
  const { shown, part } = places.find(({ store }) => store === change.sheet)!;
  const at = valueOf(change.at, 'dateTime') as string;
  if (change.column !== null) return [{ ...change, at, column: shown.get(change.column)! }];
  if (change.op !== 'CREATE') return part ? [] : [{ ...change, at }];
  const made = Object.entries(change.after as Record<string, unknown>).flatMap(([stored, value]) =>
    shown.has(stored) ? [[shown.get(stored)!, value] as const] : [],
  );
  if (column !== null) {
    const after = made.find(([key]) => key === column)?.[1] ?? null;
    return part && after === null ? [] : [{ ...change, at, after }];
  }
  if (!part) return [{ ...change, at, after: Object.fromEntries(made) }];
  return made.map(([key, after]) => ({ ...change, at, column: key, op: 'UPDATE', before: null, after }));
}
