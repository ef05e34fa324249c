import ReplayIcon from '@mui/icons-material/ReplayOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { rowAt } from '../grid/grid.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { beginReplayDocument } from '../jobs/jobDocuments.ts';
import '../jobs/jobs.css';

/** Runs the version of the active row over the past: asks for the days of receipt, then shows how far it is. */
export function ReplayButton() {
  const { grid, focus } = useGrid();
  const translate = useTranslate();
  const [policy, setPolicy] = useState<{ id: string; label: string } | null>(null);
  const { active } = useSignal(grid.selection);
  useSignal(grid.revision);
  const row = rowAt(grid, active);
  const open = () => row?.id && setPolicy({ id: row.id, label: String(row.values['label'] ?? '') });
  const close = () => {
    setPolicy(null);
    focus();
  };
  return (
    <>
      <Button startIcon={<ReplayIcon />} disabled={!row?.id} onClick={open}>
        {translate('replay.button')}
      </Button>
      {policy && <ReplayDialog {...policy} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly id: string;
  readonly label: string;
  readonly onClose: () => void;
}

function ReplayDialog({ id, label, onClose }: DialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { tell } = useBackend();
  const [days, setDays] = useState({ from: '', to: '' });
  const begin = async () => {
    try {
      const job = await tell<{ id: string }>(beginReplayDocument, {
        id,
        from: days.from || null,
        to: days.to || null,
      });
      redirect(`/jobs?job=${job.id}`);
    } catch (error) {
      notify((error as Error).message, { type: 'warning' });
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="replay-dialog" maxWidth="xs" fullWidth>
      <DialogTitle id="replay-dialog">{translate('replay.title', { name: label })}</DialogTitle>
      <DialogContent className="replay-dialog">
        <p>{translate('replay.explained')}</p>
        {(['from', 'to'] as const).map((key) => (
          <TextField
            key={key}
            type="date"
            name={key}
            label={translate(`replay.${key}`)}
            value={days[key]}
            onChange={({ target }) => setDays({ ...days, [key]: target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={() => void begin()}>
          {translate('replay.begin')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
