import ChaseIcon from '@mui/icons-material/ForwardToInboxOutlined';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { rowAt } from '../grid/grid.ts';
import { useGrid } from '../grid/GridContext.ts';
import { rangeOf } from '../grid/selection.ts';

const ChaseDialog = lazy(async () => ({ default: (await import('./ChaseDialog.tsx')).ChaseDialog }));
const MOST = 500;

/** Reminds the departments of the selected rows. */
export function ChaseButton() {
  const { grid, loader, focus } = useGrid();
  const translate = useTranslate();
  const notify = useNotify();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const open = async () => {
    const { top, bottom } = rangeOf(grid.selection.get());
    if (bottom - top >= MOST) return notify('chase.tooMany', { messageArgs: { max: MOST } });
    await loader.ensure(top, bottom);
    const rows = Array.from({ length: bottom - top + 1 }, (_, at) => rowAt(grid, { row: top + at, col: 0 }));
    setIds(rows.flatMap((row) => (row?.id && !row.isVoided ? [row.id] : [])));
  };
  const close = () => {
    setIds(null);
    focus();
  };
  return (
    <>
      <Button startIcon={<ChaseIcon />} onClick={() => void open()}>
        {translate('chase.button')}
      </Button>
      {ids && (
        <Suspense>
          <ChaseDialog ids={ids} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
