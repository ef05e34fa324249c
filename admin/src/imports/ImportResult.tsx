import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { useGrid } from '../grid/GridContext.ts';
import { forget } from '../grid/history.ts';
import { FileNotes } from './FileNotes.tsx';
import type { Applied } from './importApi.ts';

/** What the import did; it is one change set, so it is taken back as one. */
export function ImportResult({ applied }: { readonly applied: Applied }) {
  const translate = useTranslate();
  const { grid } = useGrid();
  const { dataProvider } = useBackend();
  const [state, setState] = useState<'done' | 'busy' | 'undone'>('done');
  const [message, setMessage] = useState('');
  const undo = async () => {
    setState('busy');
    const outcome = await dataProvider.undo(applied.changeSet!, crypto.randomUUID()).catch((error: Error) => {
      setMessage(error.message);
      return null;
    });
    if (outcome?.applied) grid.history.set(forget(grid.history.get(), applied.changeSet!));
    setState(outcome?.applied ? 'undone' : 'done');
  };
  const { created, updated, mastersCreated, refused, pictures } = applied.counts;
  return (
    <>
      <Alert severity={applied.applied ? 'success' : 'warning'}>
        {translate(state === 'undone' ? 'import.undone' : applied.applied ? 'import.done' : 'import.nothing', {
          created,
          updated,
          mastersCreated,
          refused,
        })}
        {applied.applied &&
          state !== 'undone' &&
          pictures > 0 &&
          translate('import.pictures.done', { count: pictures })}
      </Alert>
      {message && <Alert severity="error">{message}</Alert>}
      <FileNotes title={translate('import.problems')} notes={applied.problems} isError />
      {applied.changeSet && state !== 'undone' && (
        <p>
          <Button variant="outlined" disabled={state === 'busy'} onClick={() => void undo()}>
            {translate('import.undo')}
          </Button>
        </p>
      )}
    </>
  );
}
