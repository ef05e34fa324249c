import { useTranslate } from 'react-admin';
import './hanging.css';
import { momentText } from './display.ts';
import type { Edit } from './edits.ts';
import { columnAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { discard, resolve } from './resolve.ts';
import type { Cell } from './selection.ts';

interface CellNoteProps {
  readonly cell: Cell;
  readonly edit: Edit;
  readonly onSupply: () => void;
}

/** Why a cell was not taken: the reason, and for a conflict both values, who and when, and the choice between them. */
export function CellNote({ cell, edit, onSupply }: CellNoteProps) {
  const { grid, focus } = useGrid();
  const translate = useTranslate();
  const at = edit.theirs?.at && momentText(columnAt(grid, cell).context, edit.theirs.at);
  const then = (action: () => void) => () => {
    action();
    focus();
  };
  return (
    <div role="alert" className={`grid-note is-${edit.status}`} onMouseDown={(event) => event.preventDefault()}>
      {edit.theirs ? (
        <dl>
          <dt>{translate('grid.conflict.mine')}</dt>
          <dd>{edit.text || '—'}</dd>
          <dt>{translate('grid.conflict.theirs', { by: edit.theirs.by, at })}</dt>
          <dd>{edit.theirs.text || '—'}</dd>
        </dl>
      ) : (
        <p>{edit.message}</p>
      )}
      <div className="grid-note-actions">
        {edit.theirs && (
          <>
            <button type="button" onClick={then(() => resolve(grid, cell, 'mine'))}>
              {translate('grid.conflict.keepMine')}
            </button>
            <button type="button" onClick={then(() => resolve(grid, cell, 'theirs'))}>
              {translate('grid.conflict.takeTheirs')}
            </button>
          </>
        )}
        {edit.status === 'needs' && (
          <button type="button" onClick={onSupply}>
            {translate('grid.needs.fill')}
          </button>
        )}
        {!edit.theirs && (
          <button type="button" onClick={then(() => discard(grid, cell))}>
            {translate('grid.discard')}
          </button>
        )}
      </div>
    </div>
  );
}
