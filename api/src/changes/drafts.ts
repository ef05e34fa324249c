import type { Values } from './intent.ts';
import type { StoredRow } from './load.ts';
import type { Draft } from './model.ts';
import { newId } from './new-id.ts';
import type { Store, StoreKey } from './stores.ts';
import { openCells, openValues, storeOfPart, type Unit } from './units.ts';

/** A draft with where it comes from: the unit, and the part of it (none for the row's own table). */
export interface UnitDraft extends Draft {
  readonly unit: Unit;
  readonly store: Store;
  readonly part?: string;
  readonly stored: StoredRow | null;
}

/** What a new row of a store holds before anything is given. */
function initialValues(store: Store): Values {
  const known = initials.get(store) ?? initialsOf(store);
  initials.set(store, known);
  return known;
}

const initials = new WeakMap<Store, Values>();

const initialsOf = (store: Store): Values =>
  Object.fromEntries(
    store.columns.map((column) => [column.key, column.initial ?? (column.kind === 'flag' ? false : null)]),
  );

function draft(
  unit: Unit,
  store: Store,
  stored: StoredRow | null,
  { id, patch, given }: Pick<UnitDraft, 'id' | 'patch' | 'given'>,
  part?: string,
): UnitDraft {
  const before = stored?.values ?? null;
  const after = { ...(before ?? initialValues(store)), ...patch };
  const sheet = store.sheet.key as StoreKey;
  return { unit, store, stored, sheet, id, before, patch, after, given, ...(part && { part }) };
}

// A new complaint always has a first line, so that the grid of lines shows every complaint.
const isAlwaysThere = (part: string) => part === 'line';

/** Drafts of a unit: its own row, where that is new or patched, and a part row for each part it patches. */
export function draftsOf(unit: Unit): UnitDraft[] {
  const { intent, store, before } = unit;
  const own = openValues(unit);
  const given = Object.fromEntries(openCells(unit).map((cell) => [cell.key, cell.value]));
  const isMeant = intent.isNew || Object.keys(own).length > 0;
  const drafts = isMeant ? [draft(unit, store, before, { id: intent.id, patch: own, given })] : [];
  const parts = new Set([
    ...unit.parts.keys(),
    ...(intent.isNew ? Object.keys(store.sheet.parts ?? {}).filter(isAlwaysThere) : []),
  ]);
  for (const part of parts) {
    const stored = unit.parts.get(part) ?? null;
    const patch = openValues(unit, part);
    const isGiven = Object.values(patch).some((value) => value !== null);
    if (stored ? Object.keys(patch).length === 0 : !isGiven && !(intent.isNew && isAlwaysThere(part))) continue;
    const target = storeOfPart(unit, part);
    const owner = stored ? {} : { [target.root!.via]: intent.id };
    const means = { id: stored?.id ?? newId(), patch: { ...owner, ...patch }, given };
    drafts.push(draft(unit, target, stored, means, part));
  }
  return drafts;
}
