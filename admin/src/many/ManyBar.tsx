import CancelIcon from '@mui/icons-material/Close';
import EditIcon from '@mui/icons-material/EditNoteOutlined';
import { Button, IconButton } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { nonePicked, pickedCount } from '../grid/picked.ts';
import { useSignal } from '../grid/signal.ts';
import './many.css';

const ManyDialog = lazy(async () => ({ default: (await import('./ManyDialog.tsx')).ManyDialog }));

/** What can be done to the rows that are ticked; nothing while none is. */
export function ManyBar({ sheet }: { readonly sheet: SheetDef }) {
  const { grid, focus } = useGrid();
  const translate = useTranslate();
  useSignal(grid.revision);
  const picked = useSignal(grid.picked);
  const asked = useSignal(grid.many);
  const { filter } = useSignal(grid.query);
  const count = pickedCount(picked, grid.window.total);
  const ask = (way: 'change' | 'void' | 'restore') => () => grid.many.set(way);
  const drop = () => {
    grid.picked.set(nonePicked);
    focus();
  };
  const close = () => {
    grid.many.set(null);
    focus();
  };
  return (
    <>
      {count > 0 && (
        <span className="many-bar" role="group" aria-label={translate('many.rows')}>
          <b>{translate('many.picked', { count })}</b>
          {filter['isVoided'] ? (
            <Button onClick={ask('restore')}>{translate('many.restore')}</Button>
          ) : (
            <>
              <Button startIcon={<EditIcon />} onClick={ask('change')}>
                {translate('many.change')}
              </Button>
              <Button color="error" onClick={ask('void')}>
                {translate('many.void')}
              </Button>
            </>
          )}
          <IconButton size="small" aria-label={translate('many.none')} onClick={drop}>
            <CancelIcon fontSize="small" />
          </IconButton>
        </span>
      )}
      {asked && (
        <Suspense>
          <ManyDialog sheet={sheet} way={asked} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
