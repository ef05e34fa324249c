import { IconButton, Tooltip } from '@mui/material';
import StopIcon from '@mui/icons-material/StopCircleOutlined';
import { Link, useTranslate } from 'react-admin';
import { isOpen } from './jobDocuments.ts';
import { JobProgress } from './JobProgress.tsx';
import './jobs.css';
import { useJobs } from './useJobs.ts';

const idle = 4_000;
const few = 5;

/** Beside the sheets whose edits set work going: what runs in the background, how far it is, and an end to it. */
export function RunningJob() {
  const translate = useTranslate();
  const { jobs, cancel } = useJobs(few, idle);
  // the one that runs is the oldest of those that are open
  const job = jobs?.findLast(isOpen);
  if (!job) return null;
  return (
    <span className="job-running" role="status">
      <Link to="/jobs">{translate(`jobs.kind.${job.kind}`)}</Link>
      <JobProgress job={job} />
      {job.isCancellable && (
        <Tooltip title={translate('jobs.cancel')}>
          <IconButton size="small" aria-label={translate('jobs.cancel')} onClick={() => void cancel(job)}>
            <StopIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </span>
  );
}
