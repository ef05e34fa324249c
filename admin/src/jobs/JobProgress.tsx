import { LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Job } from './jobDocuments.ts';

/** How far a job has come, as a bar with its figures beside it. */
export function JobProgress({ job: { state, checked, total } }: { readonly job: Job }) {
  const translate = useTranslate();
  const share = total ? Math.min(100, Math.floor((checked / total) * 100)) : 0;
  const isKnown = state === 'RUNNING' && total !== null;
  const text = isKnown ? `${share} %` : translate(`jobs.state.${state}`);
  return (
    <span className="job-progress">
      <LinearProgress
        variant={isKnown ? 'determinate' : 'indeterminate'}
        value={share}
        aria-label={translate('jobs.progress')}
      />
      <b>{text}</b>
    </span>
  );
}
