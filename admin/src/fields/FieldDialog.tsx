import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { Choice } from '@redress/schema/kinds/kind.ts';
import type { FieldRow } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Surroundings } from '../sheet/gridColumns.ts';
import './fields.css';
import { draftOf, type FieldDraft } from './fieldDraft.ts';
import { FieldForm } from './FieldForm.tsx';
import { useFieldActions } from './useFieldActions.ts';

interface FieldDialogProps {
  readonly sheet: SheetDef;
  readonly around: Surroundings;
  /** The field to change; null makes a new one. */
  readonly field: FieldRow | null;
  /** `id` is the field that was made or restored. */
  readonly onClose: (id?: string) => void;
}

const none: readonly Choice[] = [];

/** Makes a field of the sheet or changes one, and brings retired ones back. */
export function FieldDialog({ sheet, around, field, onClose }: FieldDialogProps) {
  const translate = useTranslate();
  const known = (field && around.choices[field.id]) ?? none;
  const [draft, setDraft] = useState<FieldDraft>(() => draftOf(field, known));
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const actions = useFieldActions(sheet);
  const run = async (work: () => Promise<string | void>) => {
    setBusy(true);
    try {
      onClose((await work()) ?? undefined);
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => actions.save(field, draft, known));
  };
  const retired = field ? [] : around.fields.filter((one) => one.sheet === sheet.key && !one.isActive);
  return (
    <Dialog open onClose={() => onClose()} aria-labelledby="field-dialog">
      <form onSubmit={submit}>
        <DialogTitle id="field-dialog">{translate(field ? 'fields.change' : 'fields.add')}</DialogTitle>
        <DialogContent>
          {error && <Alert severity="error">{error}</Alert>}
          <FieldForm sheet={sheet} around={around} draft={draft} onChange={setDraft} />
          {retired.length > 0 && (
            <section className="field-retired">
              <h3>{translate('fields.retired')}</h3>
              {retired.map((one) => (
                <p key={one.id}>
                  <span>{one[around.locale] ?? one.zh ?? one.en}</span>
                  <Button
                    size="small"
                    disabled={isBusy}
                    onClick={() => void run(() => actions.restore(one).then(() => one.id))}
                  >
                    {translate('fields.restore')}
                  </Button>
                </p>
              ))}
            </section>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onClose()}>{translate('fields.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy || !(draft.zh.trim() || draft.en.trim())}>
            {translate('fields.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
