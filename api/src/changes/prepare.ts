import { choiceLists } from '../choices/choice-lists.ts';
import { bookWith } from '../fields/field-book.ts';
import type { Runner } from '../sheets/statement.ts';
import { type Reading, readValue } from './canon.ts';
import type { Intent, Values } from './intent.ts';
import { lastChange, loadParts, loadRows, partValuesAt, valuesAt } from './load.ts';
import { mergeCell, noBase } from './merge.ts';
import type { Circumstances } from './model.ts';
import { isId } from './new-id.ts';
import { References } from './references.ts';
import { type Cell, openCells, refuseCell, refuseRow, storeOfPart, type Unit, unitOf } from './units.ts';

/** Reads what the intents ask into canonical cells, loads the rows they meet, and merges the two cell by cell. */
export async function prepare(
  runner: Runner,
  owner: object,
  intents: readonly Intent[],
  circumstances: Circumstances,
): Promise<Unit[]> {
  const fields = await bookWith(
    owner,
    runner,
    intents.flatMap(({ patch }) => Object.keys(patch).filter(isId)),
  );
  const units = intents.map((intent) => unitOf(intent, circumstances.source, fields));
  const reading = await readingFor(owner, runner, circumstances);
  const bases = units.map((unit) => readBase(unit, reading));
  for (const unit of units) for (const cell of openCells(unit)) readCell(cell, reading);
  await resolveReferences(runner, units, bases);
  await loadBefore(runner, units);
  for (const [at, unit] of units.entries()) {
    if (!unit.intent.isNew) await mergeUnit(runner, unit, bases[at]!);
  }
  return units;
}

async function readingFor(owner: object, runner: Runner, { now, timeZone, locale }: Circumstances): Promise<Reading> {
  const choices = await choiceLists(owner, runner);
  let day: string | undefined;
  return {
    locale,
    timeZone,
    choices,
    // asked by many cells or by none
    get today() {
      return (day ??= now.toZonedDateTimeISO(timeZone).toPlainDate().toString());
    },
  };
}

function readCell(cell: Cell, reading: Reading) {
  const read = readValue(cell.column, cell.value, reading);
  if (read.ok) cell.value = read.value;
  else refuseCell(cell, read.code, read.params);
}

/** The given base values in canonical form; a base that cannot be read differs from everything. */
function readBase({ intent, cells }: Unit, reading: Reading): Values {
  if (!intent.base || !('values' in intent.base)) return {};
  const values: Values = {};
  for (const { key, column } of cells) {
    if (!(key in intent.base.values)) continue;
    const read = readValue(column, intent.base.values[key], reading);
    values[key] = read.ok ? read.value : intent.base.values[key];
  }
  return values;
}

async function resolveReferences(runner: Runner, units: readonly Unit[], bases: readonly Values[]) {
  const references = new References();
  for (const { intent } of units) if (intent.isNew) references.promise(intent.sheet, intent.id);
  const cells = units.flatMap((unit, at) =>
    openCells(unit).flatMap((cell) =>
      cell.column.kind === 'reference' && typeof cell.value === 'string' ? [{ cell, base: bases[at]! }] : [],
    ),
  );
  for (const { cell, base } of cells) {
    references.ask(cell.column.to!, cell.value as string);
    if (typeof base[cell.key] === 'string') references.ask(cell.column.to!, base[cell.key] as string);
  }
  await references.resolve(runner);
  for (const { cell, base } of cells) {
    resolveCell(cell, references);
    const found = references.of(cell.column.to!, String(base[cell.key]));
    if (typeof found === 'object') base[cell.key] = found.id;
  }
}

function resolveCell(cell: Cell, references: References) {
  const found = references.of(cell.column.to!, cell.value as string);
  if (typeof found === 'object') cell.value = found.id;
  else
    refuseCell(cell, found === 'NONE' ? 'REFERENCE_UNKNOWN' : 'REFERENCE_AMBIGUOUS', {
      sheet: cell.column.to!,
      text: String(cell.value),
    });
}

async function loadBefore(runner: Runner, units: readonly Unit[]) {
  const existing = Map.groupBy(
    units.filter(({ intent }) => !intent.isNew),
    ({ store }) => store,
  );
  for (const [store, group] of existing) {
    const rows = await loadRows(
      runner,
      store,
      group.map(({ intent }) => intent.id),
    );
    for (const unit of group) {
      unit.before = rows.get(unit.intent.id) ?? null;
      const isThere = unit.before && unit.before.isVoided === (unit.intent.verb === 'restore');
      if (!isThere) refuseRow(unit, 'ROW_NOT_FOUND');
    }
    for (const part of new Set(group.flatMap(({ parts }) => [...parts.keys()]))) {
      const asking = group.filter(({ parts }) => parts.has(part));
      const found = await loadParts(
        runner,
        storeOfPart(asking[0]!, part),
        asking.map(({ intent }) => intent.id),
      );
      for (const unit of asking) unit.parts.set(part, found.get(unit.intent.id) ?? null);
    }
  }
}

const currentOf = (unit: Unit, cell: Cell): unknown =>
  (cell.part ? unit.parts.get(cell.part)?.values[cell.storedKey] : unit.before!.values[cell.storedKey]) ??
  (cell.column.kind === 'flag' ? false : null);

async function mergeUnit(runner: Runner, unit: Unit, base: Values) {
  if (!unit.before || unit.result.outcome === 'REJECTED') return;
  const bases =
    unit.intent.base && 'version' in unit.intent.base ? await basesAt(runner, unit, unit.intent.base.version) : base;
  for (const cell of openCells(unit)) {
    const current = currentOf(unit, cell);
    const from = cell.key in bases ? bases[cell.key] : noBase;
    const merged = mergeCell(from, cell.value, current);
    if (merged === 'UNCHANGED') cell.result.outcome = 'UNCHANGED';
    else if (merged === 'BASE_REQUIRED') refuseCell(cell, 'BASE_REQUIRED');
    else if (merged === 'CONFLICT') await conflict(runner, unit, cell, from, current);
  }
}

async function conflict(runner: Runner, unit: Unit, cell: Cell, base: unknown, current: unknown) {
  const rowId = cell.part ? (unit.parts.get(cell.part)?.id ?? unit.intent.id) : unit.intent.id;
  const last = await lastChange(runner, rowId, cell.storedKey);
  Object.assign(cell.result, { outcome: 'CONFLICT', code: 'CONFLICT', base, current, by: last?.by, at: last?.at });
  cell.result.params = { by: last?.by ?? '' };
}

/** What every open cell held at a version of the row: the current value, unless a later change says otherwise. */
async function basesAt(runner: Runner, unit: Unit, version: number): Promise<Values> {
  const cells = openCells(unit);
  const bases: Values = Object.fromEntries(cells.map((cell) => [cell.key, currentOf(unit, cell)]));
  if (version >= unit.before!.version) return bases;
  for (const [part, group] of Map.groupBy(cells, (cell) => cell.part)) {
    const columns = group.map(({ storedKey }) => storedKey);
    const { id } = unit.intent;
    const values = part
      ? await partValuesAt(runner, storeOfPart(unit, part), id, version, columns)
      : await valuesAt(runner, id, version, columns);
    for (const cell of group) if (cell.storedKey in values) bases[cell.key] = values[cell.storedKey];
  }
  return bases;
}
