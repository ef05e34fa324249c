import { reachable, selectedRange } from './ranges.ts';
import { isWritable } from './cell.ts';
import { shownText } from './display.ts';
import { edgeFrom, isFilledAt } from './edge.ts';
import { type Entry, enter } from './enter.ts';
import { type FillPlan, filledRange, movedFill, repeatedFill } from './fillPlan.ts';
import { act, type Grid } from './grid.ts';
import type { Loader } from './loader.ts';
import { type Cell, heightOf } from './selection.ts';
import { type Sample, type Series, seriesOf } from './series.ts';

/** Copies the cells it begins with, or goes on with the series they show. */
export type FillStyle = 'copy' | 'series';

const repeat = (grid: Grid, loader: Loader, way: 'down' | 'right') => {
  const plan = repeatedFill(selectedRange(grid), way);
  return plan ? fill(grid, loader, plan, 'copy') : Promise.resolve();
};
export const fillDown = (grid: Grid, loader: Loader) => repeat(grid, loader, 'down');
export const fillRight = (grid: Grid, loader: Loader) => repeat(grid, loader, 'right');

/** Double-click on the handle: fills down as far as the column beside the selection goes on without a gap. */
export async function fillAlong(grid: Grid, loader: Loader) {
  const from = selectedRange(grid);
  const start = { row: from.bottom, col: from.left > 0 ? from.left - 1 : from.right + 1 };
  const below = { ...start, row: start.row + 1 };
  if (start.col >= grid.columns.get().length || !isFilledAt(grid, start) || !isFilledAt(grid, below)) return;
  const edge = await edgeFrom(grid, start, 1, 0);
  if (!edge) return;
  const to = { ...from, top: from.bottom + 1, bottom: edge.row };
  await fill(grid, loader, { way: 'down', from, to }, heightOf(from) > 1 ? 'series' : 'copy');
}

/** Fills cells from their neighbours as one change; rows that are not loaded are read first. */
export async function fill(grid: Grid, loader: Loader, plan: FillPlan, style: FillStyle) {
  const wanted = { ...plan, to: { ...plan.to, bottom: Math.min(plan.to.bottom, grid.window.count - 1) } };
  if (wanted.to.bottom < wanted.to.top) return;
  const all = await reachable(grid, loader, filledRange(wanted));
  if (!all) return;
  const { way, from, to } = movedFill(wanted, all.top - filledRange(wanted).top);
  const contentAt = contents(grid, { way, from, to }, style);
  const entries: Entry[] = [];
  for (let row = to.top; row <= to.bottom; row++)
    for (let col = to.left; col <= to.right; col++)
      if (isWritable(grid.columns.get()[col]!, grid.window.at(row)))
        entries.push({ row, col, ...contentAt({ row, col }) });
  enter(grid, entries);
  act(grid, { type: 'range', range: all });
}

type Content = Pick<Entry, 'text' | 'value'>;

/** What goes into a cell: line by line a series where there is one, else the samples over and over. */
function contents(grid: Grid, { way, from }: FillPlan, style: FillStyle): (cell: Cell) => Content {
  const isVertical = way === 'down' || way === 'up';
  const [first, count] = isVertical ? [from.top, from.bottom - from.top + 1] : [from.left, from.right - from.left + 1];
  const sourceAt = (cell: Cell, place: number): Cell => {
    const at = first + (((place % count) + count) % count);
    return isVertical ? { ...cell, row: at } : { ...cell, col: at };
  };
  const known = new Map<number, Series | null>();
  const seriesFor = (cell: Cell): Series | null => {
    const line = isVertical ? cell.col : cell.row;
    if (style === 'copy') return null;
    if (!known.has(line))
      known.set(
        line,
        lineSeries(
          grid,
          Array.from({ length: count }, (_, at) => sourceAt(cell, at)),
        ),
      );
    return known.get(line)!;
  };
  return (cell) => {
    const place = (isVertical ? cell.row : cell.col) - first;
    const series = seriesFor(cell);
    return series ? { text: series(place) } : sameAs(grid, sourceAt(cell, place), cell);
  };
}

function lineSeries(grid: Grid, cells: readonly Cell[]): Series | null {
  const columns = grid.columns.get();
  const column = columns[cells[0]!.col]!;
  if (cells.some(({ col }) => columns[col]!.kind !== column.kind)) return null;
  return seriesOf(
    column,
    cells.map((cell) => sampleAt(grid, cell)),
  );
}

function sampleAt(grid: Grid, { row: index, col }: Cell): Sample {
  const column = grid.columns.get()[col]!;
  const row = grid.window.at(index);
  const edit = row && grid.edits.get(row.key, column.key);
  return { text: shownText(column, row, edit), value: edit ? edit.value : (row?.values[column.key] ?? null) };
}

/** A copy of a cell; along one column it takes the value itself, so that two rows of one label stay apart. */
function sameAs(grid: Grid, from: Cell, to: Cell): Content {
  const column = grid.columns.get()[from.col]!;
  const row = grid.window.at(from.row);
  const { text, value } = sampleAt(grid, from);
  const isHeld = from.col === to.col && !(row && grid.edits.get(row.key, column.key));
  return isHeld ? { text, value } : { text };
}
