import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { FieldBook } from '../fields/field-book.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { Source } from './intent.ts';
import { lastRowChange } from './load.ts';
import { same } from './merge.ts';
import { childStores, referringColumns } from './stores.ts';
import { refuseRow, type Unit } from './units.ts';

const isOpen = ({ result }: Unit) => result.outcome !== 'REJECTED';
const idsOf = (units: readonly Unit[]) => units.map(({ intent }) => intent.id);

/**
 * Refuses rows that cannot be changed as asked, whatever their cells say: asked twice, from a version that never was, or
 * voided although somebody has changed them since, or others still refer to them. What belongs together stays together.
 */
export async function refuseRows(
  runner: Runner,
  units: readonly Unit[],
  source: Source,
  fields: FieldBook,
): Promise<void> {
  refuseRepeated(units);
  for (const unit of units.filter(isOpen)) refuseUnknownVersion(unit);
  const voids = units.filter((unit) => unit.intent.verb === 'void' && isOpen(unit));
  if (voids.length === 0) return;
  for (const unit of voids) if (isChangedSince(unit)) await refuseChanged(runner, unit);
  if (source === 'UNDO') await refuseJoined(runner, voids);
  await refuseUsed(runner, voids, fields);
  refuseFamilies(voids);
}

function refuseRepeated(units: readonly Unit[]) {
  const seen = new Set<string>();
  for (const unit of units) {
    if (seen.has(unit.intent.id)) refuseRow(unit, 'ROW_TWICE');
    seen.add(unit.intent.id);
  }
}

function refuseUnknownVersion(unit: Unit) {
  const { base } = unit.intent;
  if (base && 'version' in base && unit.before && base.version > unit.before.version)
    refuseRow(unit, 'VERSION_UNKNOWN', { version: base.version });
}

/** Whether a row to be voided is no longer what the editor saw: at another version, or with other values than it was made with. */
function isChangedSince({ intent: { base }, store, before }: Unit): boolean {
  if (!base || !before) return false;
  if ('version' in base) return base.version < before.version;
  const written = store.columns.filter(({ write, follows }) => write !== 'never' && !follows);
  const custom = Object.keys(before.values).filter((key) => !store.byKey.has(key));
  return (
    written.some(({ key, kind }) => !same(before.values[key], base.values[key] ?? (kind === 'flag' ? false : null))) ||
    custom.some((key) => !same(before.values[key], base.values[key]))
  );
}

async function refuseChanged(runner: Runner, unit: Unit) {
  const last = await lastRowChange(runner, unit.intent.id);
  refuseRow(unit, 'ROW_CHANGED', { by: last?.by ?? '' });
}

/** An undo takes away what was made, not what others have added to it since. */
async function refuseJoined(runner: Runner, voids: readonly Unit[]) {
  for (const [key, group] of Map.groupBy(voids.filter(isOpen), ({ intent }) => intent.sheet)) {
    for (const { sheet, byKey, root } of childStores(key)) {
      const column = byKey.get(root!.via)!.name;
      const found = await referred(runner, sheet.table, column, idsOf(group), idsOf(voids));
      for (const unit of group) if (found.has(unit.intent.id)) await refuseChanged(runner, unit);
    }
  }
}

/** A row that others refer to is switched off, not voided: they would refer to nothing. */
async function refuseUsed(runner: Runner, voids: readonly Unit[], fields: FieldBook) {
  for (const [key, group] of Map.groupBy(voids.filter(isOpen), ({ intent }) => intent.sheet)) {
    const columns = referringColumns(key).map(({ store, column }) => ({ sheet: store.sheet, sql: column.name }));
    const custom = fields.referringTo(key).map(({ id, sheet }) => ({
      sheet: sheets[sheet as SheetKey],
      sql: `(custom ->> '${id}')::uuid`,
    }));
    for (const { sheet, sql } of [...columns, ...custom]) {
      const found = await referred(runner, sheet.table, sql, idsOf(group), idsOf(voids));
      for (const unit of group)
        if (found.has(unit.intent.id))
          refuseRow(unit, 'ROW_IN_USE', { count: found.get(unit.intent.id)!, sheet: sheet.key });
    }
  }
}

/** How many rows in use refer to each of `ids`, those left aside that are voided as well. */
async function referred(runner: Runner, table: string, column: string, ids: string[], voided: string[]) {
  const text = `select ${column}::text as id, count(*)::int as count from ${table}
    where ${column} = any($1::uuid[]) and voided_at is null and id <> all($2::uuid[]) group by 1`;
  const { rows } = await run<{ id: string; count: number }>(runner, text, [ids, voided]);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** A row is voided with everything that belongs to it or not at all. */
function refuseFamilies(voids: readonly Unit[]) {
  const headOf = ({ intent, store, before }: Unit) =>
    (store.root && (before?.values[store.root.via] as string)) ?? intent.id;
  for (let more = true; more;) {
    const kept = new Set(voids.filter((unit) => !isOpen(unit)).flatMap((unit) => [unit.intent.id, headOf(unit)]));
    const torn = voids.filter((unit) => isOpen(unit) && (kept.has(unit.intent.id) || kept.has(headOf(unit))));
    for (const unit of torn) refuseRow(unit, 'REJECTED_WITH_OTHERS');
    more = torn.length > 0;
  }
}
