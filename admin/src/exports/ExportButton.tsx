import ArrowIcon from '@mui/icons-material/ArrowDropDown';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, IconButton, Tooltip } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { lazy, Suspense, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { exportUrl, plainly } from './exportUrl.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

interface ExportButtonProps {
  readonly sheet: SheetDef;
  readonly columns: readonly string[];
}

/** The present view as a workbook by one click; the arrow asks what for, and how. */
export function ExportButton({ sheet, columns }: ExportButtonProps) {
  const { grid, focus } = useGrid();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const query = useSignal(grid.query);
  const [isOpen, setOpen] = useState(false);
  const shown = { sheet, columns, query };
  const close = () => {
    setOpen(false);
    focus();
  };
  return (
    <>
      <Button startIcon={<DownloadIcon />} href={exportUrl(shown, plainly(locale))} download>
        {translate('sheet.export')}
      </Button>
      <Tooltip title={translate('export.options')}>
        <IconButton size="small" aria-label={translate('export.options')} onClick={() => setOpen(true)}>
          <ArrowIcon />
        </IconButton>
      </Tooltip>
      {isOpen && (
        <Suspense>
          <ExportDialog sheet={sheet} shown={shown} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
