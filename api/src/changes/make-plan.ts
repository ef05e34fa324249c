import { fieldBook } from '../fields/field-book.ts';
import type { Runner } from '../sheets/statement.ts';
import { refuseTaken } from './checks.ts';
import { type Decided, decideAll, refuseVoids } from './decide.ts';
import type { ErrorPolicy, Intent, Values } from './intent.ts';
import type { Circumstances, DomainEvent } from './model.ts';
import { modelOf } from './models.ts';
import type { Plan, PlannedEvent, RowWrite, WrittenField } from './plan.ts';
import { prepare } from './prepare.ts';
import { refuseRows } from './refuse-rows.ts';
import { refuseSettings } from './refuse-settings.ts';
import { isRefused } from './result.ts';
import type { StoreKey } from './stores.ts';
import { openCells, type Unit } from './units.ts';
import { withParts } from './voids.ts';
import { writesOf } from './writes.ts';

/** Reads, merges and decides; writes nothing. `owner` is what cached choice lists belong to: the pool. */
export async function makePlan(
  runner: Runner,
  owner: object,
  intents: readonly Intent[],
  policy: ErrorPolicy,
  circumstances: Circumstances,
): Promise<Plan> {
  const { source } = circumstances;
  const asked = source === 'UNDO' ? intents : await withParts(runner, intents);
  const units = await prepare(runner, owner, asked, circumstances);
  await refuseSettings(runner, units, circumstances);
  await refuseVoids(runner, units, circumstances);
  await refuseRows(runner, units, source, await fieldBook(owner, runner));
  await refuseTaken(runner, units);
  const decided = await decideAll(runner, units, circumstances);
  const results = units.map(({ result }) => result);
  const anyRefused = units.some(({ result }) => result.outcome === 'REJECTED' || result.cells.some(isRefused));
  if (policy === 'REJECT_ALL' && anyRefused) {
    for (const unit of units) withhold(unit);
    return { results, writes: [], fields: [], events: [], outbox: [], locks: [], isRefused: true };
  }
  const writes = await writesOf(runner, decided, units, circumstances);
  const outbox = decided.flatMap(({ decision }) => decision.outbox ?? []);
  return {
    results: conclude(units, new Map(writes.map(({ id, planned }) => [id, planned + 1]))),
    writes,
    fields: fieldsOf(units),
    events: [...decided.flatMap(eventsOf), ...units.flatMap(toldOf)],
    // what a database is furnished with is news to nobody
    outbox: source === 'SEED' ? [] : outbox,
    // a database is furnished by one writer
    locks: source === 'SEED' ? [] : locksOf(decided, writes),
    isRefused: false,
  };
}

/** What the rules of its sheet say has happened to a row. */
const eventsOf = ({ draft: { sheet, id, after }, decision }: Decided) =>
  (decision.events ?? []).map((event) => placed(event, sheet, id, after));

/** What the system says of a row beside the rules of its sheet. */
const toldOf = ({ intent: { sheet, id, told }, before, result }: Unit) =>
  told && result.outcome !== 'REJECTED' ? [placed(told, sheet, id, before?.values ?? {})] : [];

/** An event at the row it happened to. */
const placed = (event: DomainEvent, sheet: StoreKey, rowId: string, values: Values): PlannedEvent => {
  const complaintId = event.complaintId ?? (values['complaintId'] as string | null | undefined) ?? null;
  return { ...event, sheet, rowId, complaintId: sheet === 'complaints' ? rowId : complaintId };
};

/** The custom fields that are written, with the kinds their values were read by. */
const fieldsOf = (units: readonly Unit[]): WrittenField[] => [
  ...new Map(
    units.flatMap((unit) =>
      openCells(unit).flatMap(({ key, column: { custom, kind } }) => (custom ? [[key, { id: key, kind }]] : [])),
    ),
  ).values(),
];

/** What must be held; parts of a row that is made in this very change are nobody else's concern. */
function locksOf(decided: readonly Decided[], writes: readonly RowWrite[]): string[] {
  const made = new Set(writes.flatMap(({ op, id }) => (op === 'CREATE' ? [id] : [])));
  const concerned = decided.filter(
    ({ draft: { store, after } }) => !store.root || !made.has(after[store.root.via] as string),
  );
  const bySheet = Map.groupBy(concerned, ({ draft }) => draft.sheet);
  return [...bySheet].flatMap(([sheet, group]) => modelOf(sheet).locks?.(group.map(({ draft }) => draft)) ?? []);
}

/** One refused cell refuses everything: good cells say so. */
function withhold({ result }: Unit) {
  for (const cell of result.cells) {
    if (cell.outcome === 'APPLIED') Object.assign(cell, { outcome: 'REJECTED', code: 'REJECTED_WITH_OTHERS' });
  }
  if (result.outcome !== 'REJECTED' && result.cells.some(isRefused)) Object.assign(result, { outcome: 'REJECTED' });
}

/** What becomes of each row; `versions` are those of the rows that are written. */
function conclude(units: readonly Unit[], versions: ReadonlyMap<string, number>) {
  return units.map(({ intent, before, result }) => {
    result.version = versions.get(intent.id) ?? before?.version ?? null;
    if (result.outcome === 'REJECTED') return withheld(result);
    if (intent.verb) result.outcome = intent.verb === 'void' ? 'VOIDED' : 'RESTORED';
    else if (intent.isNew) result.outcome = 'CREATED';
    else result.outcome = versions.has(intent.id) ? 'UPDATED' : result.cells.some(isRefused) ? 'REJECTED' : 'UNCHANGED';
    return result;
  });
}

function withheld(result: Unit['result']) {
  for (const cell of result.cells)
    if (cell.outcome === 'APPLIED') Object.assign(cell, { outcome: 'REJECTED', code: 'ROW_REFUSED' });
  return result;
}
