import { useEffect } from 'react';
import { useLocation } from 'react-admin';
import { goTo } from '../grid/going.ts';
import { columnAt, rowAt } from '../grid/grid.ts';
import type { GridParts } from '../grid/GridContext.ts';
import { useLatest } from './useLatest.ts';

const SETTLE_MS = 400;

/** Writes the active cell into the address where it stands: a place in the history is a view, not a cell. */
export function writeCell({ grid }: Pick<GridParts, 'grid'>) {
  const { active } = grid.selection.get();
  const [row, column] = [rowAt(grid, active), columnAt(grid, active)];
  const [path, search = ''] = location.hash.split('?');
  const params = new URLSearchParams(search);
  if (row?.id && column) params.set('cell', `${row.id}.${column.key}`);
  else params.delete('cell');
  const hash = `${path}?${params.toString()}`;
  if (hash !== location.hash) history.replaceState(history.state, '', hash);
}

/** The address holds the active cell; opened from a link, or gone back to, it leads to that cell. */
export function useCellInAddress(parts: GridParts) {
  const { grid } = parts;
  const { search } = useLocation();
  const cell = new URLSearchParams(search).get('cell');
  const reach = useLatest((row: number, col: number) => goTo(parts, { row, col }));
  useEffect(() => {
    if (!cell) return undefined;
    let isOver = false;
    const [id = '', key] = cell.split('.');
    const lead = async () => {
      if (grid.load.get() !== 'ready' || isOver) return;
      isOver = true;
      const row = await grid.source.position(grid.query.get(), id);
      if (row === null) return grid.notice.set({ key: 'sheet.link.notHere', isError: true });
      const col = grid.columns.get().findIndex((column) => column.key === key);
      return reach(row, Math.max(0, col));
    };
    const stop = grid.load.subscribe(() => void lead());
    // the sheet takes the query of the address in an effect that comes after this one
    queueMicrotask(() => void lead());
    return () => {
      isOver = true;
      stop();
    };
  }, [grid, cell, reach]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => grid.load.get() === 'ready' && writeCell({ grid }), SETTLE_MS);
    };
    // the row one has gone to may not be read yet
    const stops = [grid.selection.subscribe(soon), grid.revision.subscribe(soon)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [grid]);
}
