import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Client } from '../support/client.ts';
import { change, type RowAnswer } from './complaint.ts';

const named = (key: SheetKey) => ({ type: sheets[key].type, sheet: key[0]!.toUpperCase() + key.slice(1) });

/** Asks for a new row of a sheet; gives what became of it. */
export async function tryRow(client: Client, key: SheetKey, patch: object): Promise<RowAnswer> {
  return (await change(client, [{ patch }], named(key))).rows[0]!;
}

/** A new row of a sheet; gives its id, throws where it is refused. */
export async function aRow(client: Client, key: SheetKey, patch: object): Promise<string> {
  const row = await tryRow(client, key, patch);
  if (row.outcome !== 'CREATED') throw new Error(JSON.stringify(row));
  return row.id;
}

/** Fields of a row of a sheet. */
export async function readRow<T = Record<string, unknown>>(
  client: Client,
  key: SheetKey,
  id: string,
  fields: string,
): Promise<T> {
  const { type } = sheets[key];
  const name = type[0]!.toLowerCase() + type.slice(1);
  return (await client.data<Record<string, T>>(`query ($id: ID!) { ${name}(id: $id) { ${fields} } }`, { id }))[name]!;
}

/** Patches a row whose cells hold what they hold; gives what became of it. */
export async function patchRow(client: Client, key: SheetKey, id: string, patch: object): Promise<RowAnswer> {
  const { version } = await readRow<{ version: number }>(client, key, id, 'version');
  return (await change(client, [{ id, base: { version }, patch }], named(key))).rows[0]!;
}

/** What became of one cell. */
export const cellOf = (row: RowAnswer, column: string) => row.cells.find((cell) => cell.column === column);
