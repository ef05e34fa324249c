import './bars.css';
import { shownText } from './display.ts';
import { columnAt, editAt, rowAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { useSignal } from './signal.ts';
import { Trouble } from './Trouble.tsx';

/** The line above the grid that shows the whole text of the active cell, as Excel's formula bar does, and what is wrong with it: there it covers no cell. */
export function CellBar() {
  const { grid } = useGrid();
  const { active } = useSignal(grid.selection);
  useSignal(grid.revision);
  const column = columnAt(grid, active);
  const text = column ? shownText(column, rowAt(grid, active), editAt(grid, active)) : '';
  return (
    <div className="grid-bar">
      <span className="grid-bar-name">
        {column?.label} <small>{active.row + 1}</small>
      </span>
      <span className="grid-bar-text">{text}</span>
      <Trouble />
    </div>
  );
}
