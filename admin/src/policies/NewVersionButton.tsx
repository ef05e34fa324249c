import { gql } from '@apollo/client';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { rowAt } from '../grid/grid.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';

const document = gql('mutation NewVersion($id: ID!) { made: newPolicyVersion(id: $id) { changeSet } }');

/** Makes the next version of the active row's policy: a draft with a copy of all its rules. */
export function NewVersionButton() {
  const { grid, loader, focus } = useGrid();
  const translate = useTranslate();
  const notify = useNotify();
  const { tell } = useBackend();
  const { active } = useSignal(grid.selection);
  useSignal(grid.revision);
  const row = rowAt(grid, active);
  const copy = async () => {
    try {
      await tell(document, { id: row!.id });
      notify('policy.drafted', { messageArgs: { name: String(row!.values['code'] ?? '') } });
    } catch (error) {
      notify((error as Error).message, { type: 'warning' });
    }
    await loader.restart();
    focus();
  };
  return (
    <Button startIcon={<CopyIcon />} disabled={!row?.id} onClick={() => void copy()}>
      {translate('policy.newVersion')}
    </Button>
  );
}
