import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { allColumnsOf, type Column, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { complaintContacts } from '../complaints/contact.sheet.ts';
import { columnName, columnTypes, isStored } from '../sheets/concept.ts';
import type { Values } from './intent.ts';

/** What the engine writes to: every sheet, and the parts that are no sheet. */
export type StoreKey = SheetKey | 'complaintContacts';

export interface StoredColumn extends Column {
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** A table of the engine with its stored columns. */
export interface Store {
  readonly sheet: SheetDef;
  readonly columns: readonly StoredColumn[];
  readonly byKey: ReadonlyMap<string, StoredColumn>;
  /** Keys of the columns that must hold something; a number and a place are given later. */
  readonly required: readonly string[];
  /** Columns whose values no two rows in use share. */
  readonly unique: readonly StoredColumn[];
  /** A row without any value. */
  readonly blank: Values;
  /** The sheet whose rows show this one's as a part, and the column that holds that row's id. */
  readonly root?: { readonly sheet: SheetKey; readonly via: string };
}

function storeFor(sheet: SheetDef): Store {
  const columns = allColumnsOf(sheet)
    .filter(isStored)
    .map((column) => ({ ...column, name: columnName(column.key), type: columnTypes[column.kind] }));
  const root = sheet.parent ? { root: sheet.parent } : {};
  const given = new Set([sheet.numbering?.column, 'position']);
  return {
    sheet,
    columns,
    byKey: new Map(columns.map((column) => [column.key, column])),
    required: columns.flatMap(({ key, required }) => (required && !given.has(key) ? [key] : [])),
    unique: columns.filter(({ unique }) => unique),
    // laid out by the parser as one record: a copy that is filled costs a tenth of the memory that a growing object does
    blank: JSON.parse(`{${columns.map(({ key }) => `"${key}":null`).join()}}`) as Values,
    ...root,
  };
}

const stores = new Map<string, Store>(
  [...Object.values(sheets), complaintContacts].map((sheet) => [sheet.key, storeFor(sheet)]),
);

/** The stores whose rows belong to a row of this one, and go where it goes. What is only told of it stays told. */
export const childStores = (key: StoreKey): Store[] =>
  [...stores.values()].filter(({ root, sheet }) => root?.sheet === key && !sheet.isLog);

export const storeOf = (key: StoreKey): Store => stores.get(key)!;

/** The store of a part of a sheet. */
export function partStore(sheet: SheetDef, part: string): Store {
  const { table } = sheet.parts![part]!;
  return [...stores.values()].find((store) => store.sheet.table === table)!;
}

/** Columns of other stores that refer to rows of a sheet, those left aside by which rows belong to it, and what is only told of them. */
export const referringColumns = (key: StoreKey): { readonly store: Store; readonly column: StoredColumn }[] =>
  [...stores.values()].flatMap((store) =>
    (store.sheet.isLog ? [] : store.columns)
      .filter((column) => column.to === key && !(store.root?.sheet === key && store.root.via === column.key))
      .map((column) => ({ store, column })),
  );
