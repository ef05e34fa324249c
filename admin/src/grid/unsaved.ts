import { emptyRow, type RowChange } from './cell.ts';
import type { Edit, Placed } from './edits.ts';
import { changed, type Grid } from './grid.ts';
import type { Selection } from './selection.ts';
import { type Batch, dispatch, type Outgoing } from './send.ts';

/** A request as it outlives the page; rows by their ids, new ones by their keys. */
interface KeptRequest {
  readonly step: string;
  readonly cells: readonly (readonly [row: string, column: string])[];
  readonly drafts: readonly string[];
  readonly selection: Selection;
  readonly sent?: { readonly rows: readonly string[]; readonly changes: readonly RowChange[] };
}

/** Everything typed that no row holds yet, as it outlives the page. */
export interface Unsaved {
  readonly edits: readonly Placed[];
  /** Rows that the server knows, and new ones, in their order. */
  readonly ids: readonly string[];
  readonly added: readonly string[];
  readonly requests: readonly KeptRequest[];
}

/** How many cells wait to be sent or answered. */
export const unsavedCells = (grid: Grid) => grid.edits.unsaved().length;

/** What would be lost if the page went now; `null` when there is nothing. */
export function unsavedOf(grid: Grid): Unsaved | null {
  const all = grid.edits.all();
  if (all.length === 0 && grid.outgoing.size === 0) return null;
  const nameOf = (key: string) => grid.window.row(key)?.id ?? key;
  const keys = [...new Set(all.map(({ row }) => row))];
  return {
    edits: all.map((placed) => ({ ...placed, row: nameOf(placed.row) })),
    ids: keys.flatMap((key) => grid.window.row(key)?.id ?? []),
    added: keys.filter((key) => !grid.window.row(key)?.id),
    requests: [...grid.outgoing].map(({ step, cells, drafts, selection, batch }) => ({
      step,
      cells: cells.map(({ key, column }) => [nameOf(key), column] as const),
      drafts,
      selection,
      ...(batch && { sent: { rows: batch.keys.map(nameOf), changes: batch.changes } }),
    })),
  };
}

/** Puts back what an earlier page could not save and sends it on, in its order, each with the value it started from. */
export async function restore(grid: Grid, { edits, ids, added, requests }: Unsaved) {
  const rows = ids.length ? await grid.source.byIds(ids) : [];
  for (const row of rows) grid.window.put(row);
  const isThere = new Set([...rows.map(({ key }) => key), ...added]);
  for (const key of added) grid.window.add(emptyRow(key));
  for (const { row, column, edit } of edits) if (isThere.has(row)) grid.edits.put(row, column, edit);
  for (const request of requests) void dispatch(grid, requestOf(grid, request));
  grid.notice.set({ key: 'grid.notice.restored', params: { count: edits.length } });
  changed(grid);
}

function requestOf(grid: Grid, { step, cells, drafts, selection, sent }: KeptRequest): Outgoing {
  const known = cells.flatMap(([key, column]) => {
    const edit = grid.edits.get(key, column);
    return edit?.step === step ? [{ key, column, edit }] : [];
  });
  const batch = sent && batchOf(grid, step, sent.rows, sent.changes);
  return { step, cells: known, drafts, selection, ...(batch && { batch }) };
}

/** What had been sent already; a cell into which something else was typed since keeps that. */
function batchOf(grid: Grid, step: string, keys: readonly string[], changes: readonly RowChange[]): Batch {
  const editOf = (key: string, column: string, { patch, base }: RowChange): Edit => {
    const known = grid.edits.get(key, column);
    if (known?.isSent) return known;
    const value = patch[column] ?? null;
    return { step, status: 'pending', isSent: true, text: '', value, base: base?.values[column] ?? null };
  };
  const cellsOf = (change: RowChange, key: string) =>
    Object.fromEntries(Object.keys(change.patch).map((column) => [column, editOf(key, column, change)]));
  return { keys, changes, cells: new Map(keys.map((key, at) => [key, cellsOf(changes[at]!, key)])) };
}
