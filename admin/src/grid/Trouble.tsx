import { useEffect } from 'react';
import { CellNote } from './CellNote.tsx';
import { isTroubled } from './edits.ts';
import { columnAt, editAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { useSignal } from './signal.ts';

/** What is wrong with the active cell. */
export function Trouble() {
  const { grid } = useGrid();
  const { active } = useSignal(grid.selection);
  const editing = useSignal(grid.editing);
  const aside = useSignal(grid.aside);
  useSignal(grid.revision);
  const edit = columnAt(grid, active) && editAt(grid, active);
  const hushed = useSignal(grid.hushed);
  useEffect(() => {
    if (hushed && hushed !== edit) grid.hushed.set(null);
  }, [grid, hushed, edit]);
  if (!edit || !isTroubled(edit) || editing || edit === hushed || aside?.what === 'needs') return null;
  return <CellNote cell={active} edit={edit} />;
}
