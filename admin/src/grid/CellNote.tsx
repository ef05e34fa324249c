import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import './hanging.css';
import { momentText } from './display.ts';
import type { Edit } from './edits.ts';
import { enter } from './enter.ts';
import { columnAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { choose, discard } from './resolve.ts';
import type { Cell } from './selection.ts';
import type { Suggestion } from './source.ts';

interface CellNoteProps {
  readonly cell: Cell;
  readonly edit: Edit;
}

/** Why a cell was not taken: the reason, and for a conflict both values, who and when, and the choice between them. */
export function CellNote({ cell, edit }: CellNoteProps) {
  const { grid, focus } = useGrid();
  const translate = useTranslate();
  const at = edit.theirs?.at && momentText(columnAt(grid, cell).context, edit.theirs.at);
  const button = (name: ReactNode, keys: string, act: () => void) => (
    <button
      type="button"
      onClick={() => {
        act();
        focus();
      }}
    >
      {name} <kbd>{keys}</kbd>
    </button>
  );
  const take = ({ label, value }: Suggestion) => enter(grid, [{ ...cell, text: label, value }]);
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
      {edit.candidates && (
        <div className="grid-note-actions">
          {translate('grid.note.candidates')}
          {edit.candidates.map((one) => (
            <button
              key={one.value}
              type="button"
              title={one.hint}
              onClick={() => {
                take(one);
                focus();
              }}
            >
              {one.label}
            </button>
          ))}
        </div>
      )}
      <div className="grid-note-actions">
        {edit.theirs && button(translate('grid.conflict.keepMine'), 'Alt+M', () => choose(grid, 'mine'))}
        {edit.theirs && button(translate('grid.conflict.takeTheirs'), 'Alt+O', () => choose(grid, 'theirs'))}
        {edit.status === 'needs' && button(translate('grid.needs.fill'), 'Alt+M', () => choose(grid, 'mine'))}
        {!edit.theirs && button(translate('grid.discard'), 'Esc', () => discard(grid, cell))}
      </div>
    </div>
  );
}
