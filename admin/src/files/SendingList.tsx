import { Alert, LinearProgress } from '@mui/material';
import type { Sending } from './useFiles.ts';

/** Files on their way, and those that were refused, each with the reason. */
export function SendingList({
  sending,
  onDrop,
}: {
  readonly sending: readonly Sending[];
  readonly onDrop: (key: string) => void;
}) {
  return sending.map(({ key, name, part, error }) =>
    error ? (
      <Alert key={key} severity="error" onClose={() => onDrop(key)}>
        <b>{name}</b> {error}
      </Alert>
    ) : (
      <div key={key} className="files-sending">
        <span>{name}</span>
        <LinearProgress variant={part < 1 ? 'determinate' : 'indeterminate'} value={part * 100} aria-label={name} />
      </div>
    ),
  );
}
