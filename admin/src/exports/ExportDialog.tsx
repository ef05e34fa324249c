import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import './exports.css';
import { ExportOptions } from './ExportOptions.tsx';
import { exportUrl, hasOwnColumns, plainly, type Shown, type Wanted } from './exportUrl.ts';
import { FeedMaker } from './FeedMaker.tsx';
import { ProfileChoice } from './ProfileChoice.tsx';

interface ExportDialogProps {
  readonly sheet: SheetDef;
  readonly shown: Shown;
  readonly onClose: () => void;
}

/** Asks what an export is for and how it is wanted; gives a file, or a link that programs read it by. */
export function ExportDialog({ sheet, shown, onClose }: ExportDialogProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [wanted, setWanted] = useState(() => plainly(locale));
  const [isLinking, setLinking] = useState(false);
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }));
  const { profile, department, form } = wanted;
  const isReady = (profile !== 'DEPARTMENT' || department) && (profile !== 'FORM' || form);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{translate('export.title', { name: sheet[locale === 'zh' ? 'zh' : 'en'] })}</DialogTitle>
      <DialogContent className="export">
        <ProfileChoice sheet={sheet} wanted={wanted} onChange={change} />
        {isLinking ? (
          <FeedMaker shown={shown} wanted={wanted} />
        ) : (
          <ExportOptions sheet={sheet} shown={shown} wanted={wanted} onChange={change} />
        )}
      </DialogContent>
      <DialogActions>
        {!hasOwnColumns(wanted) && (
          <Button onClick={() => setLinking(!isLinking)}>
            {translate(isLinking ? 'export.asFile' : 'export.asLink')}
          </Button>
        )}
        <span className="export-space" />
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
        {!isLinking && (
          <Button variant="contained" disabled={!isReady} href={exportUrl(shown, wanted)} download onClick={onClose}>
            {translate('export.download')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
