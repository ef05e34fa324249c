import { useEffect, useState } from 'react';
import { CellNote } from './CellNote.tsx';
import { isTroubled } from './edits.ts';
import { columnAt, editAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { NeedsDialog } from './NeedsDialog.tsx';
import { useSignal } from './signal.ts';

/** What is wrong with the active cell, and the form of a verb that asks for more. */
export function Trouble() {
  const { grid, all, focus } = useGrid();
  const { active } = useSignal(grid.selection);
  const editing = useSignal(grid.editing);
  useSignal(grid.revision);
  const [isAsking, setAsking] = useState(false);
  const edit = columnAt(grid, active) && editAt(grid, active);
  const hushed = useSignal(grid.hushed);
  useEffect(() => {
    if (hushed && hushed !== edit) grid.hushed.set(null);
  }, [grid, hushed, edit]);
  const close = () => {
    setAsking(false);
    focus();
  };
  if (!edit || !isTroubled(edit) || editing || edit === hushed) return null;
  if (isAsking) return <NeedsDialog cell={active} columns={all} onClose={close} />;
  return <CellNote cell={active} edit={edit} onSupply={() => setAsking(true)} />;
}
