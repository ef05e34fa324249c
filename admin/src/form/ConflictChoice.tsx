import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Theirs } from '../grid/edits.ts';
import { useMoment } from '../sheet/useMoment.ts';

interface ConflictProps {
  readonly mine: string;
  readonly theirs: Theirs;
  readonly onSettle: (whose: 'mine' | 'theirs') => void;
}

/** Both values of a field that somebody else has written meanwhile, and the choice between them. */
export function ConflictChoice({ mine, theirs, onSettle }: ConflictProps) {
  const translate = useTranslate();
  const at = useMoment()(theirs.at);
  return (
    <Alert severity="warning" className="form-conflict">
      <dl>
        <dt>{translate('grid.conflict.mine')}</dt>
        <dd>{mine || '—'}</dd>
        <dt>{translate('grid.conflict.theirs', { by: theirs.by, at })}</dt>
        <dd>{theirs.text || '—'}</dd>
      </dl>
      <Button onClick={() => onSettle('mine')}>{translate('grid.conflict.keepMine')}</Button>
      <Button onClick={() => onSettle('theirs')}>{translate('grid.conflict.takeTheirs')}</Button>
    </Alert>
  );
}
