import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { columnAt, editAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { supply } from './supply.ts';

/** Asks for what a verb still needs before it can write the cell. */
export function NeedsDialog() {
  const { grid, all, focus } = useGrid();
  const cell = grid.selection.get().active;
  const translate = useTranslate();
  const edit = editAt(grid, cell);
  const wanted = (edit?.fields ?? []).flatMap((field) => all.find(({ key }) => key === field) ?? []);
  const close = () => {
    grid.aside.set(null);
    focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    // a row above may have gone while it was open
    supply(
      grid,
      grid.selection.get().active,
      new Map(wanted.map((column) => [column, String(data.get(column.key) ?? '')])),
    );
    close();
  };
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle>
          {translate('grid.needs.title', { column: columnAt(grid, cell).label, value: edit?.text ?? '' })}
        </DialogTitle>
        <DialogContent>
          {wanted.map(({ key, label, kind }, index) => (
            <TextField
              key={key}
              name={key}
              label={label}
              autoFocus={index === 0}
              multiline={kind === 'longText'}
              required
              fullWidth
              margin="dense"
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
