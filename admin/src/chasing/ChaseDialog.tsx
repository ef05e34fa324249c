import { gql } from '@apollo/client';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Waiting } from '../sheet/Waiting.tsx';
import { useBackend } from '../data/BackendContext.ts';
import { useGrid } from '../grid/GridContext.ts';
import { record } from '../grid/steps.ts';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import './chasing.css';

interface Plan {
  readonly mails: readonly {
    readonly departmentId: string;
    readonly department: string;
    readonly address: string | null;
    readonly subject: string;
    readonly body: string;
    readonly count: number;
  }[];
  readonly left: readonly string[];
}

const planDocument = gql(`query ChasePlan($ids: [ID!]!, $words: String) {
  chasePlan(ids: $ids, words: $words) { mails { departmentId department address subject body count } left }
}`);
const chaseDocument = gql(`mutation Chase($ids: [ID!]!, $on: Date!, $words: String, $key: String) {
  result: chase(ids: $ids, nextChaseOn: $on, words: $words, idempotencyKey: $key) { changeSet applied }
}`);

/** What would go to whom, before it goes; then one change set that the grid can take back, as far as it can be. */
export function ChaseDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { grid } = useGrid();
  const { ask, tell } = useBackend();
  const { around } = useSurroundings();
  const [words, setWords] = useState('');
  const [on, setOn] = useState(() => nextDay(around!.today));
  const [key] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const said = useDeferredValue(words.trim() || null);
  const { data, error } = useQuery({
    queryKey: ['chase', ids, said],
    queryFn: () => ask<{ chasePlan: Plan }>(planDocument, { ids, words: said }),
    placeholderData: (before) => before,
  });
  const send = async () => {
    setBusy(true);
    try {
      const { result } = await tell<{ result: { changeSet: string } }>(chaseDocument, { ids, on, words: said, key });
      record(grid, { changeSet: result.changeSet, selection: grid.selection.get(), isReread: true });
      notify('chase.done', { messageArgs: { count: data?.chasePlan.mails.length } });
      onClose();
    } catch (failure) {
      setMessage((failure as Error).message);
      setBusy(false);
    }
  };
  const plan = data?.chasePlan;
  const canSend = Boolean(plan?.mails.length && on) && !isBusy;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{translate('chase.title', { count: ids.length })}</DialogTitle>
      <DialogContent className="chase">
        {(message || error) && <Alert severity="error">{message || error!.message}</Alert>}
        <div className="chase-fields">
          <TextField
            label={translate('chase.words')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            multiline
            size="small"
          />
          <TextField
            label={translate('chase.next')}
            type="date"
            value={on}
            onChange={(event) => setOn(event.target.value)}
            size="small"
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </div>
        {!plan && !error && <Waiting />}
        {plan && plan.left.length > 0 && (
          <Alert severity="info">{translate('chase.left', { numbers: plan.left.join(', ') })}</Alert>
        )}
        {plan?.mails.map((mail) => (
          <MailPreview key={mail.departmentId} {...mail} />
        ))}
        <p>{translate('chase.undo')}</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={!canSend} onClick={() => void send()}>
          {translate('chase.send', { count: plan?.mails.length ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function MailPreview({ department, address, subject, body, count }: Plan['mails'][number]) {
  const translate = useTranslate();
  return (
    <details className="chase-mail">
      <summary>
        <strong>{department}</strong> <span>{address ?? translate('chase.noAddress')}</span>{' '}
        <small>{translate('chase.attached', { count })}</small>
      </summary>
      <h3>{subject}</h3>
      <pre>{body}</pre>
    </details>
  );
}

const nextDay = (today: string) => Temporal.PlainDate.from(today).add({ days: 1 }).toString();
