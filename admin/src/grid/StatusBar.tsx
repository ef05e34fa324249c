import { useTranslate } from 'react-admin';
import './bars.css';
import { selectedRange } from './blocks.ts';
import { rowsIn } from './bands.ts';
import { isWritable } from './cell.ts';
import { goTo } from './going.ts';
import { columnAt, rowAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { heightOf, isSingle, widthOf } from './selection.ts';
import { useSignal } from './signal.ts';
import type { Totals as Sums } from './totals.ts';
import { thousands } from './thousands.ts';
import { unsavedCells } from './unsaved.ts';
import { useTotals } from './useTotals.ts';

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
      <Totals />
      <span className="grid-status-space" />
      <Troubles />
      <Regrouped />
      <Newcomers />
      {grid.isPreview ? <span>{translate('grid.status.preview')}</span> : <Saving />}
    </footer>
  );
}

/** What the selection adds up to, for as long as more than one cell is selected. */
function Totals() {
  const { grid } = useGrid();
  const translate = useTranslate();
  useSignal(grid.selection);
  const range = selectedRange(grid);
  const totals = useTotals(range);
  if (isSingle(range)) return null;
  return (
    <>
      <span>{translate('grid.status.selected', { count: thousands(heightOf(range) * widthOf(range)) })}</span>
      {typeof totals === 'string' ? <span>{translate(`grid.status.${totals}`)}</span> : <Figures {...totals} />}
    </>
  );
}

const figures = ['sum', 'average', 'min', 'max'] as const;

function Figures({ filled, ...others }: Sums) {
  const translate = useTranslate();
  return (
    <>
      {filled > 0 && <span>{translate('grid.status.count', { count: thousands(filled) })}</span>}
      {figures.map(
        (name) =>
          others[name] !== null && <span key={name}>{translate(`grid.status.${name}`, { value: others[name] })}</span>,
      )}
    </>
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
    if (found) goTo(parts, found);
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

/** Whether the server has everything. A page opened anew asks who is there and puts back what is unsaved. */
function Saving() {
  const { grid } = useGrid();
  const translate = useTranslate();
  const { waiting, isOffline } = useSignal(grid.queue.state);
  const connection = useSignal(grid.connection);
  const count = unsavedCells(grid);
  if (connection === 'ended')
    return (
      <button type="button" className="grid-saving is-alert" onClick={() => location.reload()}>
        {translate(count ? 'grid.status.endedUnsaved' : 'grid.status.ended', { count })}
      </button>
    );
  if (isOffline || connection === 'lost')
    return (
      <span className="grid-saving is-offline">
        {translate(count ? 'grid.status.offline' : 'grid.status.cut', { count })}
      </span>
    );
  const key = waiting ? 'saving' : 'saved';
  return <span className={`grid-saving is-${key}`}>{translate(`grid.status.${key}`)}</span>;
}
