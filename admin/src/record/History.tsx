import CloseIcon from '@mui/icons-material/Close';
import { Drawer, IconButton } from '@mui/material';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useTranslate } from 'react-admin';
import type { PastChange } from '../data/history.ts';
import { type GridRow, isWritable, valueOf } from '../grid/cell.ts';
import { HistoryList } from '../panel/HistoryList.tsx';
import '../panel/panel.css';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import type { Writer } from './useWriter.ts';

interface HistoryProps {
  readonly sheet: SheetDef;
  readonly row: GridRow;
  readonly around: Surroundings;
  /** The cell's column; null for the whole row. */
  readonly column: string | null;
  readonly writer: Writer;
  readonly onClose: () => void;
}

/** Who changed a cell of the record, or the record, when, and from what to what; a value from before is put back. */
export function History({ sheet, row, around, column: key, writer, onClose }: HistoryProps) {
  const translate = useTranslate();
  const columns = gridColumns(
    sheet,
    columnsOf(sheet).map((column) => column.key),
    around,
  );
  const putBack = (change: PastChange) => {
    const target = columns.find((column) => column.key === change.column);
    if (!target || !isWritable(target, row) || valueOf(row, target.key) === change.before) return null;
    const base = { values: { [target.key]: row.values[target.key] ?? null } };
    const patch = { [target.key]: change.before };
    return () => void writer.attempt(sheet, { id: row.id!, base, patch });
  };
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{ paper: { className: 'panel', role: 'dialog', 'aria-label': translate('record.history') } }}
    >
      <header className="record-past">
        <b>{translate('record.history')}</b>
        <IconButton size="small" aria-label={translate('ra.action.close')} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </header>
      <div className="panel-contents">
        <HistoryList
          sheet={sheet}
          row={row}
          column={columns.find((column) => column.key === key) ?? null}
          putBack={putBack}
        />
      </div>
    </Drawer>
  );
}
