import PrintIcon from '@mui/icons-material/PrintOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';

const PrintDialog = lazy(async () => ({ default: (await import('./PrintDialog.tsx')).PrintDialog }));

/** Prints the view; Ctrl+P too, since the browser knows only of the rows on screen. */
export function PrintButton({ title, by }: { readonly title: string; readonly by: string }) {
  const { focus } = useGrid();
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || event.isComposing) return;
      event.preventDefault();
      if (!document.querySelector('[role=dialog]')) setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const close = () => {
    setOpen(false);
    focus();
  };
  return (
    <>
      <Tooltip title={`${translate('sheet.print.print')} Ctrl+P`}>
        <IconButton size="small" aria-label={translate('sheet.print.print')} onClick={() => setOpen(true)}>
          <PrintIcon />
        </IconButton>
      </Tooltip>
      {isOpen && (
        <Suspense>
          <PrintDialog title={title} by={by} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
