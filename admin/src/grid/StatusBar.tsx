import { useTranslate } from 'react-admin';
import './bars.css';
import { rowsIn } from './bands.ts';
import { isWritable } from './cell.ts';
import { goTo } from './going.ts';
import { columnAt, rowAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { Saving } from './Saving.tsx';
import { SelectionSums } from './SelectionSums.tsx';
import { useSignal } from './signal.ts';
import { thousands } from './thousands.ts';

/** The line below the grid: rows, what the selection adds up to, what waits to be sent, what has to be looked at. */
export function StatusBar() {
  const { grid } = useGrid();
  const translate = useTranslate();
  const selection = useSignal(grid.selection);
  useSignal(grid.revision);
  const column = columnAt(grid, selection.active);
  const { bands } = useSignal(grid.outline);
  const count = thousands(grid.window.count);
  const all = thousands(rowsIn(bands) + grid.window.count - grid.window.total);
  return (
    <footer className="grid-status" role="status">
      <span>
        {translate(all === count || !bands.length ? 'grid.status.rows' : 'grid.status.unfolded', { count, all })}
      </span>
      {column && !isWritable(column, rowAt(grid, selection.active)) && <span>{translate('grid.status.readOnly')}</span>}
      <SelectionSums />
      <span className="grid-status-space" />
      <Troubles />
      <Regrouped />
      <Newcomers />
      {grid.isPreview ? <span>{translate('grid.status.preview')}</span> : <Saving />}
    </footer>
  );
}

/** Cells that were refused or are in conflict; a click goes to the next one. */
function Troubles() {
  const parts = useGrid();
  const { grid, focus } = parts;
  const translate = useTranslate();
  const troubled = grid.edits.troubled();
  if (!troubled.length) return null;
  const next = () => {
    const { active } = grid.selection.get();
    const columns = grid.columns.get();
    const places = troubled
      .map(({ row, column }) => ({
        row: grid.window.indexOf(row),
        col: columns.findIndex(({ key }) => key === column),
      }))
      .filter(({ row, col }) => row >= 0 && col >= 0)
      .toSorted((a, b) => a.row - b.row || a.col - b.col);
    const found =
      places.find(({ row, col }) => row > active.row || (row === active.row && col > active.col)) ?? places[0];
    const { edit } = troubled[0]!;
    if (found) goTo(parts, found);
    else grid.notice.set({ text: `${edit.text}: ${edit.message}`, isError: true });
    focus();
  };
  return (
    <button type="button" className="is-alert" onClick={next}>
      {translate('grid.status.troubled', { count: troubled.length })}
    </button>
  );
}

/** Rows belong to other groups than those they stand in. */
function Regrouped() {
  const { grid, loader } = useGrid();
  const translate = useTranslate();
  if (!useSignal(grid.outline).isStale) return null;
  return (
    <button type="button" onClick={() => void loader.restart()}>
      {translate('grid.status.regrouped')}
    </button>
  );
}

function Newcomers() {
  const { grid, loader } = useGrid();
  const translate = useTranslate();
  const count = useSignal(grid.newcomers);
  if (!count) return null;
  return (
    <button type="button" onClick={() => void loader.restart()}>
      {translate('grid.status.newcomers', { count })}
    </button>
  );
}
