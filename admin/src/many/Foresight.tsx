import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Foreseen } from './foreseen.ts';

const SHOWN = 50;

/** What would become of the rows: how many change, how many stay, and which are refused why. */
export function Foresight({ foreseen }: { readonly foreseen: Foreseen }) {
  const translate = useTranslate();
  const { total, done, unchanged, refused, reasons } = foreseen;
  return (
    <div className="many-foresight" role="status">
      <p>{translate('many.foreseen', { total, done, unchanged, refused })}</p>
      {reasons.map(({ message, rows }) => (
        <Alert key={message} severity="warning">
          <b>{message}</b>
          <div className="many-rows">
            {rows.slice(0, SHOWN).join(', ')}
            {rows.length > SHOWN && ` ${translate('many.more', { count: rows.length - SHOWN })}`}
          </div>
        </Alert>
      ))}
    </div>
  );
}
