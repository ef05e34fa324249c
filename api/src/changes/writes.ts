import type { Runner } from '../sheets/statement.ts';
import type { Decided } from './decide.ts';
import { lastPositions, loadRows, takenPlaces } from './load.ts';
import type { Circumstances } from './model.ts';
import type { RowWrite } from './plan.ts';
import { type Store, type StoreKey, storeOf } from './stores.ts';
import type { Unit } from './units.ts';

/** Rows to write for what was decided, and for the verbs; parts get their place, and rows that show a changed part are touched. */
export async function writesOf(
  runner: Runner,
  decided: readonly Decided[],
  units: readonly Unit[],
  circumstances: Circumstances,
): Promise<RowWrite[]> {
  const writes = decided.map(rowWrite).filter((write) => write.op === 'CREATE' || Object.keys(write.set).length > 0);
  for (const unit of units)
    if (unit.intent.verb && unit.result.outcome !== 'REJECTED') writes.push(verbWrite(unit, circumstances));
  await givePositions(runner, writes);
  return [...writes, ...(await touches(runner, writes))];
}

function rowWrite({ draft, decision }: Decided): RowWrite {
  const { store, sheet, id, stored, before, patch, after } = draft;
  const set: Record<string, unknown> = before ? { ...patch } : { ...after };
  for (const [key, value] of Object.entries(decision.set ?? {})) {
    if (!before || value !== before[key]) set[key] = value;
    else delete set[key];
  }
  return {
    sheet,
    id,
    op: before ? 'UPDATE' : 'CREATE',
    planned: stored?.version ?? 0,
    before: before ?? {},
    set,
    rootId: rootOf(store, after, id),
  };
}

const rootOf = (store: Store, values: Record<string, unknown>, id: string) =>
  (store.root && (values[store.root.via] as string | null)) || id;

function verbWrite({ intent, store, before }: Unit, { now }: Circumstances): RowWrite {
  const isVoid = intent.verb === 'void';
  return {
    sheet: intent.sheet,
    id: intent.id,
    op: isVoid ? 'VOID' : 'RESTORE',
    planned: before!.version,
    before: before!.values,
    set: { voidedAt: isVoid ? now.toString() : null },
    rootId: rootOf(store, before!.values, intent.id),
  };
}

/** A new part row stands after the others of its root, and so does one that comes back to a place taken meanwhile. */
async function givePositions(runner: Runner, writes: RowWrite[]) {
  const placed = writes.filter(
    ({ op, sheet, id, rootId }) => (op === 'CREATE' || op === 'RESTORE') && storeOf(sheet).root && rootId !== id,
  );
  for (const [key, parts] of Map.groupBy(placed, (write) => write.sheet)) {
    const restored = parts.flatMap(({ op, id }) => (op === 'RESTORE' ? [id] : []));
    const ousted = restored.length === 0 ? new Set() : await takenPlaces(runner, storeOf(key), restored);
    const group = parts.filter(({ op, id }) => op === 'CREATE' || ousted.has(id));
    const last = await lastPositions(runner, storeOf(key), [...new Set(group.map(({ rootId }) => rootId))]);
    for (const write of group) {
      const position = (last.get(write.rootId) ?? 0) + 1;
      last.set(write.rootId, position);
      write.set['position'] = position;
    }
  }
}

/** Rows that show a changed part count up as well, so that their version covers everything they show. */
async function touches(runner: Runner, writes: readonly RowWrite[]): Promise<RowWrite[]> {
  const written = new Set(writes.map(({ id }) => id));
  const roots = new Map<string, StoreKey>();
  for (const { sheet, id, rootId } of writes)
    if (rootId !== id && !written.has(rootId)) roots.set(rootId, storeOf(sheet).root!.sheet);
  const touched: RowWrite[] = [];
  for (const [key, ids] of Map.groupBy(roots.keys(), (id) => roots.get(id)!)) {
    for (const row of (await loadRows(runner, storeOf(key), ids)).values()) {
      touched.push({
        sheet: key,
        id: row.id,
        op: 'TOUCH',
        planned: row.version,
        before: row.values,
        set: {},
        rootId: row.id,
      });
    }
  }
  return touched;
}
