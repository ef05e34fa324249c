import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { Link, useLocaleState, useTranslate } from 'react-admin';
import { partsOf, type Shown, type Wanted } from './exportUrl.ts';
import { type MadeFeed, makeFeed } from './feedApi.ts';
import { Field } from './Field.tsx';

interface FeedMakerProps {
  readonly shown: Shown;
  readonly wanted: Wanted;
}

const inAYear = () => Temporal.Now.plainDateISO().add({ years: 1 }).toString();

/** Makes an address that Excel refreshes from by Power Query, and shows it this once. */
export function FeedMaker({ shown, wanted }: FeedMakerProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [name, setName] = useState('');
  const [expiresOn, setExpiresOn] = useState(inAYear);
  const [made, setMade] = useState<MadeFeed | null>(null);
  const [message, setMessage] = useState('');
  const make = () => {
    setMessage('');
    const asked = {
      ...partsOf(shown, { ...wanted, fileType: 'csv', asOf: '' }),
      sheet: shown.sheet.key,
      name,
      expiresOn,
    };
    makeFeed(asked, locale).then(setMade, (error: Error) => setMessage(error.message));
  };
  return (
    <div className="export-options">
      <p className="export-hint">{translate('export.link.hint')}</p>
      <Field label={translate('export.link.name')}>
        <input type="text" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={translate('export.link.until')}>
        <input type="date" value={expiresOn} onChange={(event) => setExpiresOn(event.target.value)} />
      </Field>
      {message && <Alert severity="error">{message}</Alert>}
      {made ? (
        <div className="export-links">
          <Address label="CSV" path={made.csv} />
          <Address label="JSON" path={made.json} />
          <p className="export-hint">
            {translate('export.link.once')} <Link to="/feeds">{translate('export.link.all')}</Link>
          </p>
        </div>
      ) : (
        <Button variant="contained" disabled={!name.trim() || !expiresOn} onClick={make}>
          {translate('export.link.make')}
        </Button>
      )}
    </div>
  );
}

function Address({ label, path }: { readonly label: string; readonly path: string }) {
  const translate = useTranslate();
  const address = new URL(path, window.location.href).href;
  const copy = () => void navigator.clipboard.writeText(address);
  return (
    <label className="export-field">
      <span>{label}</span>
      <input type="text" readOnly value={address} onFocus={(event) => event.target.select()} />
      <Button size="small" onClick={copy}>
        {translate('export.link.copy')}
      </Button>
    </label>
  );
}
