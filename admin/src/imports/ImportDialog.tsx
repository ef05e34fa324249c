import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useLocaleState, useTranslate } from 'react-admin';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import './imports.css';
import { FilePicker } from './FilePicker.tsx';
import type { Decisions, Preview } from './importApi.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';
import { MappingScreen } from './MappingScreen.tsx';
import { useImport } from './useImport.ts';

interface ImportDialogProps {
  readonly sheet: SheetDef;
  readonly onClose: (hasChanged: boolean) => void;
}

/** Takes an Excel file in: upload, columns, preview with what is wrong and in question, apply, undo here or in the grid. */
export function ImportDialog({ sheet, onClose }: ImportDialogProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { around } = useSurroundings();
  const steps = useImport(sheet);
  const { file, columns, preview, applied, decisions, isBusy, message } = steps;
  const name = sheet[locale === 'zh' ? 'zh' : 'en'];
  const isDone = applied?.applied === true;
  return (
    <Dialog
      open
      onClose={() => !isBusy && onClose(isDone)}
      maxWidth={preview || columns ? 'xl' : 'md'}
      fullWidth
      disableEnforceFocus
    >
      <DialogTitle>{translate('import.title', { name })}</DialogTitle>
      <DialogContent className="import">
        {message && <Alert severity="error">{message}</Alert>}
        {applied ? (
          <ImportResult applied={applied} />
        ) : columns && file ? (
          <MappingScreen
            key={`${columns.headerRow} ${columns.targets.length}`}
            sheet={sheet}
            columns={columns}
            onAgain={steps.map}
            onHeaderRow={steps.moveHeader}
            onDone={(mapping) => steps.upload(file, mapping)}
          />
        ) : preview && around ? (
          <ImportPreview
            key={preview.id}
            sheet={sheet}
            preview={preview}
            around={around}
            decisions={decisions}
            onDecide={steps.decide}
            onMap={() => void steps.map()}
            onChoose={steps.choose}
          />
        ) : (
          <FilePicker isBusy={isBusy} onFile={steps.upload} />
        )}
      </DialogContent>
      <DialogActions>
        {(preview || columns) && !applied && (
          <Button disabled={isBusy} onClick={steps.restart}>
            {translate('import.otherFile')}
          </Button>
        )}
        {preview && !columns && (
          <Button disabled={isBusy} href={`/imports/${preview.id}/result`} download>
            {translate('import.result')}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => onClose(isDone)}>
          {translate(applied ? 'ra.action.close' : 'ra.action.cancel')}
        </Button>
        {preview && !columns && !applied && (
          <Button variant="contained" disabled={isBusy || !canApply(preview, decisions)} onClick={steps.apply}>
            {translate('import.apply', { count: preview.counts.new + preview.counts.changed })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Rows that refer to something missing are not written either, unless it is made. */
const canApply = ({ counts, missing }: Preview, { onlyValidRows, createMissing }: Decisions) =>
  counts.new + counts.changed > 0 &&
  (onlyValidRows || (counts.errors === 0 && missing.every(({ sheet }) => createMissing.includes(sheet))));
