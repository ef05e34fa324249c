import { Alert, Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Theirs } from '../grid/edits.ts';
import { momentText } from '../panel/momentText.ts';

interface ConflictProps {
  readonly mine: string;
  readonly theirs: Theirs;
  readonly onSettle: (whose: 'mine' | 'theirs') => void;
}

/** Both values of a field that somebody else has written meanwhile, and the choice between them. */
export function ConflictChoice({ mine, theirs, onSettle }: ConflictProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const at = theirs.at && momentText(theirs.at, locale);
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
