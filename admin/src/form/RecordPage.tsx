import BackIcon from '@mui/icons-material/ArrowBack';
import { Button } from '@mui/material';
import { withFields } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type ComponentType, useMemo } from 'react';
import { Link, Title, useNotify, useParams, useRedirect, useTranslate } from 'react-admin';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { SheetState } from '../sheet/SheetState.tsx';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import { RecordForm } from './RecordForm.tsx';
import { useRecord } from './useRecord.ts';

/** The page of one row of a sheet as a form, or of a new one where the address names none. */
export const recordPage = (sheet: SheetDef): ComponentType =>
  function RecordPage() {
    const { around, error, retry } = useSurroundings();
    if (!around) return <SheetState sheet={sheet} state={error ? 'failed' : 'loading'} onRetry={() => void retry()} />;
    return <OpenRecord catalogued={sheet} around={around} />;
  };

function OpenRecord({ catalogued, around }: { readonly catalogued: SheetDef; readonly around: Surroundings }) {
  const { id } = useParams();
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const sheet = useMemo(() => withFields(catalogued, around.fields), [catalogued, around.fields]);
  const { data: row, error, refetch } = useRecord(sheet, id);
  const name = sheet[around.locale];
  const label = row ? String(row.labels[sheet.label] ?? row.values[sheet.label] ?? '') : translate('form.new');
  const saved = (savedId: string) => {
    // below lies the button that saves
    notify('form.saved', {
      type: 'info',
      autoHideDuration: 2000,
      anchorOrigin: { vertical: 'top', horizontal: 'center' },
    });
    if (id) void refetch();
    else redirect('edit', sheet.key, savedId);
  };
  return (
    <div className="form-page">
      <Title title={`${name} ${id && !row ? '' : label}`} />
      <header>
        <Button component={Link} to={`/${sheet.key}`} startIcon={<BackIcon />}>
          {name}
        </Button>
        <h1>{label}</h1>
      </header>
      {id && row === undefined && (
        <SheetState sheet={sheet} state={error ? 'failed' : 'loading'} onRetry={() => void refetch()} />
      )}
      {id && row === null && <p role="alert">{translate('form.notThere')}</p>}
      {(!id || row) && (
        <RecordForm
          key={row ? `${row.id} ${row.version}` : 'new'}
          sheet={sheet}
          around={around}
          row={row ?? null}
          onSaved={saved}
        />
      )}
    </div>
  );
}
