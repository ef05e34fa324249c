import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { record } from '../grid/steps.ts';
import './imports.css';
import { FilePicker } from './FilePicker.tsx';
import { type Applied, applyImport, type Preview, previewImport } from './importApi.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';

interface ImportDialogProps {
  readonly sheet: SheetDef;
  readonly onClose: (hasChanged: boolean) => void;
}

/** Takes an Excel file in: upload, preview with what is wrong and missing, apply, undo here or as one step of the grid. */
export function ImportDialog({ sheet, onClose }: ImportDialogProps) {
  const { grid } = useGrid();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [applied, setApplied] = useState<Applied | null>(null);
  const [create, setCreate] = useState<readonly string[]>([]);
  const [onlyValid, setOnlyValid] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setMessage('');
    await work().catch((error: Error) => setMessage(error.message));
    setBusy(false);
  };
  const upload = (file: File) => void run(async () => setPreview(await previewImport(sheet.key, file, locale)));
  const apply = () =>
    void run(async () => {
      const result = await applyImport(preview!.id, create, onlyValid, locale);
      setApplied(result);
      if (result.changeSet)
        record(grid, { changeSet: result.changeSet, selection: grid.selection.get(), isReread: true });
    });
  const name = sheet[locale === 'zh' ? 'zh' : 'en'];
  const isDone = applied?.applied === true;
  return (
    <Dialog open onClose={() => !isBusy && onClose(isDone)} maxWidth="md" fullWidth>
      <DialogTitle>{translate('import.title', { name })}</DialogTitle>
      <DialogContent className="import">
        {message && <Alert severity="error">{message}</Alert>}
        {applied ? (
          <ImportResult applied={applied} />
        ) : preview ? (
          <ImportPreview
            sheet={sheet}
            preview={preview}
            create={create}
            onCreate={setCreate}
            onlyValid={onlyValid}
            onOnlyValid={setOnlyValid}
          />
        ) : (
          <FilePicker isBusy={isBusy} onFile={upload} />
        )}
      </DialogContent>
      <DialogActions>
        {preview && !applied && (
          <Button disabled={isBusy} onClick={() => setPreview(null)}>
            {translate('import.otherFile')}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => onClose(isDone)}>
          {translate(applied ? 'ra.action.close' : 'ra.action.cancel')}
        </Button>
        {preview && !applied && (
          <Button variant="contained" disabled={isBusy || !canApply(preview, create, onlyValid)} onClick={apply}>
            {translate('import.apply', { count: preview.counts.new + preview.counts.changed })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Rows that refer to something missing are not written either, unless it is made. */
const canApply = ({ counts, missing }: Preview, create: readonly string[], onlyValid: boolean) =>
  counts.new + counts.changed > 0 &&
  (onlyValid || (counts.errors === 0 && missing.every(({ sheet }) => create.includes(sheet))));
