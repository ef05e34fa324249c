import { Alert, Button } from '@mui/material';
import { Title, useLocation, useNavigate, useNotify, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { Waiting } from '../sheet/Waiting.tsx';
import { JobRow } from './JobRow.tsx';
import { recountDocument } from './jobDocuments.ts';
import './jobs.css';
import { ReplayResult } from './ReplayResult.tsx';
import { useJobs } from './useJobs.ts';

const shown = 50;
const idle = 5_000;

/** What is worked on in the background: how far it is, who began it, an end to it, and what a replay found. */
export function JobsPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const { tell } = useBackend();
  const { jobs, error, cancel, refetch } = useJobs(shown, idle);
  const navigate = useNavigate();
  const picked = new URLSearchParams(useLocation().search).get('job');
  const open = picked ?? jobs?.find(({ kind, state }) => kind === 'REPLAY' && state === 'DONE')?.id ?? null;
  const recount = async () => {
    try {
      await tell(recountDocument);
    } catch (failure) {
      notify((failure as Error).message, { type: 'warning' });
    }
    await refetch();
  };
  return (
    <div className="jobs">
      <Title title={translate('jobs.title')} />
      <header>
        <p>{translate('jobs.hint')}</p>
        <Button variant="outlined" onClick={() => void recount()}>
          {translate('jobs.recount')}
        </Button>
      </header>
      {error && <Alert severity="error">{error.message}</Alert>}
      {!jobs && !error && <Waiting />}
      {jobs?.length === 0 && <p className="jobs-none">{translate('jobs.none')}</p>}
      {jobs && jobs.length > 0 && (
        <ul>
          {jobs.map((job) => (
            <JobRow
              key={job.id}
              job={job}
              isOpened={job.id === open}
              onOpen={() => navigate(`/jobs?job=${job.id}`)}
              onCancel={() => void cancel(job)}
            />
          ))}
        </ul>
      )}
      {open && <ReplayResult id={open} state={jobs?.find(({ id }) => id === open)?.state} />}
    </div>
  );
}
