import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import './views.css';
import type { Sharing } from './savedViews.ts';
import type { ViewNaming } from './useViewWriting.ts';

interface ViewDialogProps {
  readonly title: string;
  readonly known: ViewNaming;
  /** Somebody without a department cannot share with one. */
  readonly hasDepartment: boolean;
  readonly onSave: (naming: ViewNaming) => Promise<boolean>;
  readonly onClose: () => void;
}

const ways: readonly Sharing[] = ['ME', 'DEPARTMENT', 'EVERYBODY'];

/** Name of a view, and who has it. */
export function ViewDialog({ title, known, hasDepartment, onSave, onClose }: ViewDialogProps) {
  const translate = useTranslate();
  const [naming, setNaming] = useState(known);
  const [isSaving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    if (await onSave({ ...naming, name: naming.name.trim() })) onClose();
    else setSaving(false);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="view-dialog" maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="view-dialog">{title}</DialogTitle>
        <DialogContent className="view-dialog">
          <label>
            {translate('sheet.view.name')}
            <input
              autoFocus
              required
              maxLength={100}
              value={naming.name}
              onChange={(event) => setNaming({ ...naming, name: event.target.value })}
            />
          </label>
          <fieldset>
            <legend>{translate('sheet.view.sharing')}</legend>
            {ways.map((sharing) => (
              <label key={sharing}>
                <input
                  type="radio"
                  name="sharing"
                  checked={naming.sharing === sharing}
                  disabled={sharing === 'DEPARTMENT' && !hasDepartment}
                  onChange={() =>
                    setNaming({ ...naming, sharing, isDefault: sharing === 'DEPARTMENT' && naming.isDefault })
                  }
                />
                {translate(`sheet.view.sharing.${sharing}`)}
              </label>
            ))}
          </fieldset>
          <label>
            <input
              type="checkbox"
              checked={naming.isDefault}
              disabled={naming.sharing !== 'DEPARTMENT'}
              onChange={(event) => setNaming({ ...naming, isDefault: event.target.checked })}
            />
            {translate('sheet.view.isDefault')}
          </label>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isSaving || !naming.name.trim()}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
