import PictureIcon from '@mui/icons-material/ImageOutlined';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { valueOf } from '../grid/cell.ts';
import type { Grid } from '../grid/grid.ts';
import { forget, remember } from '../grid/history.ts';
import { refresh } from '../grid/refresh.ts';
import type { Slot, Slots } from '../grid/slot.ts';
import type { FileSteps } from './useFiles.ts';
import { FileSign } from './FileSign.tsx';
import { FilesPanel } from './FilesPanel.tsx';

/** What is done to the files of a row is a step of the grid's undo, and shows in the row. */
function stepsOf(grid: Grid, id: string): FileSteps {
  const show = () => void refresh(grid, [id]);
  return {
    done: (changeSet) => {
      grid.history.set(remember(grid.history.get(), { changeSet, selection: grid.selection.get() }));
      show();
    },
    undone: (changeSet) => {
      grid.history.set(forget(grid.history.get(), changeSet));
      show();
    },
  };
}

/**
 * What a cell of files opens: the slot for the grid, and the panel while it is open. In the sheet of files a row is a file:
 * it is shown by itself, or saved where a browser may not show it.
 */
export function useFilesSlot(sheet: SheetDef, grid: Grid): { slots: Slots; panel: ReactNode } {
  const translate = useTranslate();
  const [id, setId] = useState<string | null>(null);
  const isFile = sheet.isUploaded === true;
  const label = translate(isFile ? 'files.show' : 'files.open');
  const slots = useMemo<Slots>(() => {
    const open = (row: string) => (isFile ? window.open(`/files/${row}`, '_blank', 'noopener') : setId(row));
    const sign: Slot['sign'] = (row, column) =>
      isFile ? (
        <PictureIcon />
      ) : (
        <FileSign owner={{ sheet: sheet.key, rowId: row.id! }} count={Number(valueOf(row, column.key) ?? 0)} />
      );
    return { files: { sign, label, open: (row) => void open(row.id!) } };
  }, [label, isFile, sheet.key]);
  const row = id ? grid.window.byId(id) : undefined;
  const name = row && (row.labels[sheet.label] ?? row.values[sheet.label]);
  return {
    slots,
    panel: id && (
      <FilesPanel
        steps={stepsOf(grid, id)}
        owner={{ sheet: sheet.key, rowId: id }}
        name={String(name ?? '')}
        onClose={() => setId(null)}
      />
    ),
  };
}
