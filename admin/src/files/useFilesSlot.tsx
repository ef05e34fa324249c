import PictureIcon from '@mui/icons-material/ImageOutlined';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Grid } from '../grid/grid.ts';
import type { Slots } from '../grid/slot.ts';
import { FilesPanel } from './FilesPanel.tsx';

/** What a cell of files opens: the slot for the grid, and the panel while it is open. */
export function useFilesSlot(grid: Grid): { slots: Slots; panel: ReactNode } {
  const translate = useTranslate();
  const [id, setId] = useState<string | null>(null);
  const label = translate('files.open');
  const slots = useMemo<Slots>(
    () => ({ files: { sign: <PictureIcon />, label, open: (row) => setId(row.id ?? null) } }),
    [label],
  );
  const close = () => setId(null);
  return { slots, panel: id && <FilesPanel grid={grid} complaintId={id} onClose={close} /> };
}
