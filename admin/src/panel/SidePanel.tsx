import CloseIcon from '@mui/icons-material/Close';
import { IconButton } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { columnAt, type Side } from '../grid/grid.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { putBack } from './putBack.ts';
import { CommentList } from './CommentList.tsx';
import { HistoryList } from './HistoryList.tsx';
import './panel.css';
import { useActiveRow } from './useActiveRow.ts';

const tabs = ['cell', 'row', 'comments'] as const;

/** Beside the rows: what became of the active cell and its row, and what is said about them. It follows the selection. */
export function SidePanel({ sheet }: { readonly sheet: SheetDef }) {
  const { grid } = useGrid();
  const side = useSignal(grid.side);
  return side && <OpenPanel sheet={sheet} side={side} />;
}

function OpenPanel({ sheet, side }: { readonly sheet: SheetDef; readonly side: Side }) {
  const { grid, focus, reveal } = useGrid();
  const translate = useTranslate();
  const { row, cell } = useActiveRow();
  const column = columnAt(grid, cell);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = side === 'comments' ? '.panel-form textarea' : `#panel-${side}`;
    panel.current?.querySelector<HTMLElement>(first)?.focus();
  }, [side]);
  useEffect(() => {
    // it takes a part of the rows' width
    reveal(grid.selection.get().active);
  }, [grid, reveal]);
  const close = () => {
    grid.side.set(null);
    focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <aside ref={panel} className="panel" aria-label={translate('panel.title')} onKeyDown={onKeyDown}>
      <header>
        <div role="tablist" aria-label={translate('panel.tabs')}>
          {tabs.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`panel-${tab}`}
              aria-selected={tab === side}
              aria-controls="panel-contents"
              onClick={() => grid.side.set(tab)}
            >
              {translate(`panel.${tab}`)}
            </button>
          ))}
        </div>
        <IconButton size="small" aria-label={translate('ra.action.close')} onClick={close}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </header>
      <div role="tabpanel" id="panel-contents" aria-labelledby={`panel-${side}`} className="panel-contents">
        {!row?.id || !column ? (
          <p className="panel-none">{translate('panel.noRow')}</p>
        ) : side === 'comments' ? (
          <CommentList key={row.id} sheet={sheet} rowId={row.id} column={column} />
        ) : (
          <HistoryList
            sheet={sheet}
            row={row}
            column={side === 'cell' ? column : null}
            putBack={(change) => putBack(grid, row, cell, change)}
          />
        )}
      </div>
    </aside>
  );
}
