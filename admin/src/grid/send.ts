import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { GridRow, RowChange } from './cell.ts';
import type { Edit } from './edits.ts';
import { changed, type Grid } from './grid.ts';
import { findNames } from './names.ts';
import type { Selection } from './selection.ts';
import { settle } from './settle.ts';
import { Unreachable } from './source.ts';
import { record } from './steps.ts';

/** A cell under way, with the edit it carries; a newer edit of the same cell takes its place. */
export interface SentCell {
  readonly key: string;
  readonly column: string;
  readonly edit: Edit;
}

/** A request that waits for its turn or for its answer. */
export interface Outgoing {
  readonly step: string;
  readonly cells: readonly SentCell[];
  /** New rows that go out whole. */
  readonly drafts: readonly string[];
  /** Where the person was. */
  readonly selection: Selection;
  /** What was sent, once it was: sent again it must be the same. */
  batch?: Batch;
}

/**
 * Sends cells and whole new rows as one change set when its turn comes; the outcome is painted on the cells. The step can
 * be undone then, also when nothing of it was there to be sent.
 */
export const sendCells = (
  grid: Grid,
  step: string,
  cells: readonly SentCell[],
  drafts: readonly string[] = [],
): Promise<void> => dispatch(grid, { step, cells, drafts, selection: grid.selection.get() });

/** Puts a request in the queue. */
export function dispatch(grid: Grid, request: Outgoing): Promise<void> {
  const { step, cells, drafts, selection } = request;
  for (const key of drafts) grid.creating.add(key);
  grid.outgoing.add(request);
  return grid.queue.add(async () => {
    if (!request.batch) await findNames(grid, step);
    const batch = (request.batch ??= collect(grid, cells, drafts));
    let changeSet: string | undefined;
    try {
      const outcome = batch.changes.length ? await grid.source.change(batch.changes, step) : null;
      if (outcome) settle(grid, batch, outcome);
      changeSet = outcome?.changeSet ?? undefined;
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      refuse(grid, batch, error instanceof Error ? error.message : String(error));
    } finally {
      changed(grid);
    }
    grid.outgoing.delete(request);
    record(grid, { changeSet, step, selection });
    changed(grid);
  });
}

/** Sends the new rows whose cells wait, complete or not: the server says what is missing. */
export function submitDrafts(grid: Grid, keys: readonly string[]) {
  const waiting = keys.filter((key) => Object.values(grid.edits.of(key) ?? {}).some((edit) => edit.status === 'draft'));
  if (waiting.length) void sendCells(grid, crypto.randomUUID(), [], waiting);
}

/** The changes of one request and the cells they carry, row by row. */
export interface Batch {
  readonly keys: readonly string[];
  readonly changes: readonly RowChange[];
  readonly cells: ReadonlyMap<string, Readonly<Record<string, Edit>>>;
}

function collect(grid: Grid, cells: readonly SentCell[], drafts: readonly string[]): Batch {
  const rows = new Map<string, Record<string, Edit>>();
  const carry = (key: string, column: string, edit: Edit) => {
    const sent: Edit = { ...edit, status: 'pending', isSent: true };
    grid.edits.put(key, column, sent);
    rows.set(key, { ...rows.get(key), [column]: sent });
  };
  for (const { key, column, edit } of cells) {
    const now = grid.edits.get(key, column);
    if (now?.step === edit.step && now.status === 'pending') carry(key, column, now);
  }
  for (const key of [...rows.keys(), ...drafts]) {
    if (grid.window.row(key)?.id) continue;
    for (const [column, edit] of Object.entries(grid.edits.of(key) ?? {}))
      if (edit.status === 'draft') carry(key, column, edit);
  }
  for (const key of drafts) if (!rows.has(key)) grid.creating.delete(key);
  const keys = [...rows.keys()];
  return { keys, cells: rows, changes: keys.map((key) => changeOf(grid.window.row(key), rows.get(key)!)) };
}

function changeOf(row: GridRow | undefined, cells: Readonly<Record<string, Edit>>): RowChange {
  const pick = (of: (edit: Edit) => CellValue | null) =>
    Object.fromEntries(Object.entries(cells).map(([column, edit]) => [column, of(edit)]));
  const patch = pick((edit) => edit.value);
  return row?.id ? { id: row.id, base: { values: pick((edit) => edit.base) }, patch } : { patch };
}

/** The whole request failed: every cell of it says why and keeps its text. */
function refuse(grid: Grid, batch: Batch, message: string) {
  for (const [key, cells] of batch.cells) {
    grid.creating.delete(key);
    for (const [column, edit] of Object.entries(cells))
      if (grid.edits.get(key, column) === edit)
        grid.edits.put(key, column, { ...edit, status: 'rejected', isSent: false, message });
  }
}
