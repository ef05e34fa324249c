import { loadRows } from '@redress/api/changes/load.ts';
import { type StoreKey, storeOf } from '@redress/api/changes/stores.ts';
import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import type { Pool } from 'pg';

interface Replayed {
  values: Record<string, unknown>;
  version: number;
  isVoided: boolean;
}
interface CellRow {
  sheet: string;
  row_id: string;
  op: string;
  column_key: string | null;
  before: unknown;
  after: unknown;
  row_version: number;
}

const history = `select c.sheet, c.row_id::text, c.op, c.column_key, c.before, c.after, c.row_version
  from change_cell c join change_set s on s.id = c.change_set_id order by s.xid, s.id, c.seq`;

/** Every row as history tells it, from nothing. */
export async function replay(pool: Pool): Promise<Map<string, Replayed>> {
  const rows = new Map<string, Replayed>();
  for (const cell of (await pool.query<CellRow>(history)).rows) {
    const key = `${cell.sheet} ${cell.row_id}`;
    const row = rows.get(key) ?? { values: {}, version: 0, isVoided: false };
    rows.set(key, row);
    row.version = cell.row_version;
    if (cell.op === 'CREATE') row.values = { ...(cell.after as object) };
    if (cell.op === 'UPDATE') row.values[cell.column_key!] = cell.after;
    if (cell.op === 'VOID') row.isVoided = true;
    if (cell.op === 'RESTORE') {
      row.isVoided = false;
      Object.assign(row.values, cell.after);
    }
  }
  return rows;
}

/** Entries of this log stand beside the changes that tell of them: only their notes are cells. */
const isReplayed = (key: StoreKey) => key !== 'events';

/** Every row as the tables hold it; empty cells left out, as history leaves them out. */
export async function tables(pool: Pool): Promise<Map<string, Replayed>> {
  const rows = new Map<string, Replayed>();
  for (const key of ([...sheetKeys, 'complaintContacts'] as StoreKey[]).filter(isReplayed)) {
    const store = storeOf(key);
    const ids = await pool.query<{ id: string }>(`select id::text from ${store.sheet.table}`);
    const loaded = await loadRows(
      pool,
      store,
      ids.rows.map(({ id }) => id),
    );
    for (const [id, { values, version, isVoided }] of loaded) rows.set(`${key} ${id}`, { values, version, isVoided });
  }
  return rows;
}

/** The same rows without their empty cells. */
export const withoutEmpty = (rows: ReadonlyMap<string, Replayed>) =>
  Object.fromEntries(
    [...rows].map(([key, row]) => [
      key,
      { ...row, values: Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null)) },
    ]),
  );
