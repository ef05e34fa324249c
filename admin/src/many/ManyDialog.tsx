import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Draft, readDrafts } from '../form/drafts.ts';
import { useGrid } from '../grid/GridContext.ts';
import { ChosenColumns } from './ChosenColumns.tsx';
import { Foresight } from './Foresight.tsx';
import { useMany, type Way } from './useMany.ts';

interface ManyProps {
  readonly sheet: SheetDef;
  readonly way: Way;
  readonly onClose: () => void;
}

/** Sets columns of many rows, voids them or brings them back: first what would become of each, then all as one step. */
export function ManyDialog({ sheet, way, onClose }: ManyProps) {
  const { all } = useGrid();
  const translate = useTranslate();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { tried, forget, isBusy, message, tryOut, apply } = useMany(sheet, way);
  useEffect(() => {
    if (way !== 'change') void tryOut({});
  }, [way, tryOut]);
  const change = (next: ReadonlyMap<string, Draft>) => {
    setDrafts(next);
    forget();
  };
  const proceed = async () => {
    if (tried) {
      if (await apply()) onClose();
      return;
    }
    const read = readDrafts(all, drafts);
    setErrors(read.errors);
    if (Object.keys(read.errors).length === 0) await tryOut(read.patch);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void proceed();
  };
  const isReady = tried ? tried.done > 0 : way === 'change' && drafts.size > 0;
  return (
    <Dialog open onClose={() => !isBusy && onClose()} maxWidth="sm" fullWidth>
      <form noValidate onSubmit={submit}>
        <DialogTitle>{translate(`many.title.${way}`)}</DialogTitle>
        <DialogContent className="many">
          {way === 'change' && <ChosenColumns drafts={drafts} errors={errors} onChange={change} />}
          {message && <Alert severity="error">{message}</Alert>}
          {isBusy && !tried && <p role="status">{translate('many.trying')}</p>}
          {tried && <Foresight foreseen={tried} />}
        </DialogContent>
        <DialogActions>
          <Button disabled={isBusy} onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={way === 'void' ? 'error' : 'primary'}
            disabled={isBusy || !isReady}
          >
            {tried ? translate(`many.apply.${way}`, { count: tried.done }) : translate('many.tryOut')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
