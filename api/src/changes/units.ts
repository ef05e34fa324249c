import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';
import type { Column } from '@redress/schema/sheets/sheet.ts';
import type { FieldBook } from '../fields/field-book.ts';
import type { Intent, Source, Values } from './intent.ts';
import type { StoredRow } from './load.ts';
import { isId } from './new-id.ts';
import type { CellResult, RowResult } from './result.ts';
import { undoOf } from './verbs.ts';
import { type Store, partStore, storeOf } from './stores.ts';

/** A cell on its way: what was asked of which column, and where that column lives. */
export interface Cell {
  readonly key: string;
  readonly column: Column;
  /** Part of the row that holds it; absent for the row's own table. */
  readonly part?: string;
  /** Its key in the table that holds it. */
  readonly storedKey: string;
  readonly result: CellResult;
  value: unknown;
}

/** One row of a change on its way through the plan. */
export interface Unit {
  readonly intent: Intent;
  readonly store: Store;
  readonly cells: Cell[];
  readonly result: RowResult;
  /** The row as it stands; null when it is new. */
  before: StoredRow | null;
  /** The first row of each part it patches, as it stands. */
  readonly parts: Map<string, StoredRow | null>;
  /** Custom fields that a person must fill in. */
  readonly requiredFields: readonly string[];
}

export const refuseCell = (cell: Cell, code: ErrorCode, params: ErrorParams = {}) => {
  cell.result.outcome = 'REJECTED';
  cell.result.code = code;
  cell.result.params = params;
};

export const refuseRow = (unit: Unit, code: ErrorCode, params: ErrorParams = {}) => {
  unit.result.outcome = 'REJECTED';
  unit.result.code = code;
  unit.result.params = params;
};

/** Cells that are still to be written. */
export const openCells = (unit: Unit) => unit.cells.filter((cell) => cell.result.outcome === 'APPLIED');

/** Values of the open cells of one part (of the row's own table, without `part`), by stored key. */
export const openValues = (unit: Unit, part?: string): Values =>
  Object.fromEntries(openCells(unit).flatMap((cell) => (cell.part === part ? [[cell.storedKey, cell.value]] : [])));

/** Splits an intent into cells and refuses those that may not be written at all. */
export function unitOf(intent: Intent, source: Source, fields: FieldBook): Unit {
  const store = storeOf(intent.sheet);
  const unit: Unit = {
    intent,
    store,
    cells: [],
    result: { sheet: intent.sheet, id: intent.id, version: null, outcome: 'UNCHANGED', cells: [] },
    before: null,
    parts: new Map(),
    requiredFields: isByPerson(source) ? fields.requiredIn(intent.sheet) : [],
  };
  for (const [key, value] of Object.entries(intent.patch)) {
    if (value !== undefined) addCell(unit, key, value, source, fields);
  }
  return unit;
}

const isByPerson = (source: Source) => source === 'GRID' || source === 'API' || source === 'IMPORT';

/** Stands for a field that does not exist, or is retired and cannot be read any more. */
const nothing = { kind: 'text', write: 'never', custom: true } as const;

function addCell(unit: Unit, key: string, value: unknown, source: Source, fields: FieldBook) {
  const known = unit.store.sheet.columns[key] ?? fields.columnOf(unit.intent.sheet, key);
  if (!known && !isId(key)) throw new Error(`${unit.intent.sheet} has no column ${key}`);
  const column: Column = known ?? { ...nothing, zh: key, en: key };
  const [part, storedKey] = column.from ? (column.from.split('.') as [string, string]) : [undefined, key];
  const result: CellResult = { column: key, outcome: 'APPLIED', yours: value };
  const cell: Cell = { key, column, ...(part && { part }), storedKey, result, value };
  unit.cells.push(cell);
  unit.result.cells.push(result);
  if (part) unit.parts.set(part, null);
  if (!known) refuseCell(cell, 'FIELD_UNKNOWN', { text: key });
  else if (!mayWrite(column, unit, source)) refuseCell(cell, 'READ_ONLY');
  else if (source === 'UNDO' && undoOf(column) === 'refuse') refuseCell(cell, 'UNDO_REFUSED');
}

/** Changes that no person types: they write stored columns that people may not. */
const ofTheSystem: ReadonlySet<Source> = new Set(['SEED', 'UPLOAD', 'EXPORT', 'UNDO', 'SYSTEM']);

function mayWrite(column: Column, { store, intent: { isNew } }: Unit, source: Source): boolean {
  if (column.computed) return false;
  if (column.follows) return source === 'SYSTEM' || source === 'SEED';
  if (ofTheSystem.has(source)) return true;
  // a picture of an imported workbook says of itself what an upload does
  if (column.write === 'never') return isNew && source === 'IMPORT' && store.sheet.isUploaded === true;
  return column.write !== 'create' || isNew;
}

export const storeOfPart = (unit: Unit, part: string) => partStore(unit.store.sheet, part);
