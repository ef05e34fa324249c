import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoment } from '../sheet/useMoment.ts';
import { isOpen, type Job } from './jobDocuments.ts';
import { JobProgress } from './JobProgress.tsx';

interface Props {
  readonly job: Job;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
  readonly onCancel: () => void;
}

/** A job as one line: what, since when, whose, how far. */
export function JobRow({ job, isOpened, onOpen, onCancel }: Props) {
  const translate = useTranslate();
  const moment = useMoment();
  const { kind, state, by, startedAt, policy, from, to, checked, changed, error, isCancellable } = job;
  const days = from || to ? `${from ?? '…'} – ${to ?? '…'}` : '';
  const figures = [
    translate('jobs.checked', { smart_count: checked }),
    changed !== null && translate('jobs.changed', { smart_count: changed }),
  ].filter(Boolean);
  return (
    <li data-state={state} aria-current={isOpened || undefined}>
      <time dateTime={startedAt}>{moment(startedAt)}</time>
      <b>{translate(`jobs.kind.${kind}`)}</b>
      <span>{[policy, days, by].filter(Boolean).join(' · ')}</span>
      {isOpen(job) ? <JobProgress job={job} /> : <em>{translate(`jobs.state.${state}`)}</em>}
      <small>{error ?? figures.join(' · ')}</small>
      <span className="job-acts">
        {isCancellable && <Button onClick={onCancel}>{translate('jobs.cancel')}</Button>}
        {kind === 'REPLAY' && state === 'DONE' && (
          <Button disabled={isOpened} onClick={onOpen}>
            {translate('jobs.result')}
          </Button>
        )}
      </span>
    </li>
  );
}
