import { MOST_ROWS, reachable, selectedRange } from './ranges.ts';
import { type Matrix, parseTsv } from './clipboard.ts';
import type { Desk } from './desk.ts';
import { enter } from './enter.ts';
import { act, type Grid } from './grid.ts';
import { multiLineTable } from './htmlTable.ts';
import type { Loader } from './loader.ts';
import { type PastePlan, planPaste } from './pastePlan.ts';
import { heightOf, type Range, widthOf } from './selection.ts';

/** The cells of a clipboard; `null` when it holds none. */
const cellsOf = (text: string, html: string): Matrix | null => multiLineTable(html) ?? (text ? parseTsv(text) : null);

export function pasteFrom({ grid, loader, reveal }: Desk, text: string, html: string) {
  const clip = cellsOf(text, html);
  if (clip) void paste(grid, loader, clip).then(() => reveal(grid.selection.get().active));
}

/** Pastes without a key that asked for it, where the browser lets us read its clipboard; else says which key does. */
export async function pasteByMenu(desk: Desk) {
  const items = await Promise.resolve(navigator.clipboard?.read()).catch(() => undefined);
  const item = items?.[0];
  const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
  if (item) pasteFrom(desk, await read('text/plain'), await read('text/html'));
  else desk.grid.notice.set({ key: 'grid.notice.pasteByKey' });
}

/**
 * Puts clipboard cells into the sheet: tiled over the selection, with new rows where it ends; bad ones stay, marked. What
 * has become of them is said when the server has answered.
 */
async function paste(grid: Grid, loader: Loader, clip: Matrix) {
  const planFor = (selected: Range) =>
    planPaste(clip, selected, grid.columns.get().length, grid.canAdd ? Infinity : grid.window.count);
  const selected = selectedRange(grid);
  const { range } = planFor(selected);
  const height = heightOf(range);
  if (height > MOST_ROWS) {
    grid.notice.set({ key: 'grid.notice.pasteTooMany', params: { rows: height, max: MOST_ROWS }, isError: true });
    return;
  }
  const there = await reachable(grid, loader, range);
  if (!there) return;
  const by = there.top - range.top;
  const plan = planFor({ ...selected, top: selected.top + by, bottom: selected.bottom + by });
  const { step, skipped, answered } = enter(grid, plan.cells);
  if (plan.cells.length) act(grid, { type: 'range', range: plan.range });
  void answered.then(() => report(grid, plan, skipped, notWritten(grid, step)));
}

/** Cells of a step that hold what no row does; the empty ones are those that the server missed. */
const notWritten = (grid: Grid, step: string) => grid.edits.ofStep(step).filter(({ edit }) => edit.text !== '').length;

function report(grid: Grid, { cells, range, cut, cutRows }: PastePlan, readOnly: number, refused: number) {
  const counts = { cutColumns: cut, cutRows, readOnly, refused };
  const why = Object.entries(counts).flatMap(([name, count]) => (count ? [{ key: `grid.paste.${name}`, count }] : []));
  const done = cells.length - readOnly - refused;
  const params = { rows: heightOf(range), columns: widthOf(range), cells: cells.length, done };
  if (why.length)
    grid.notice.set({ key: `grid.notice.${done ? 'pastedPartly' : 'pastedNone'}`, params, why, isError: true });
  else if (done > 1) grid.notice.set({ key: 'grid.notice.pasted', params });
}
