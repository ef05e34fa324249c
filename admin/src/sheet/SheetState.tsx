import { Button } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useLocaleState, useTranslate } from 'react-admin';

interface SheetStateProps {
  readonly sheet: SheetDef;
  readonly state: 'loading' | 'failed' | 'empty';
  readonly isFiltered?: boolean;
  readonly onRetry: () => void;
}

/** What stands over an open sheet while there is nothing to work on: loading, failed with a way to try again, empty. */
export function SheetState({ sheet, state, isFiltered = false, onRetry }: SheetStateProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const name = sheet[locale === 'zh' ? 'zh' : 'en'];
  const key = state === 'empty' && isFiltered ? 'nothingFound' : state;
  return (
    <div className={`sheet-state is-${state}`} role={state === 'failed' ? 'alert' : 'status'}>
      <p>{translate(`grid.state.${key}`, { name })}</p>
      {state === 'failed' && (
        <Button size="small" variant="outlined" onClick={onRetry}>
          {translate('grid.state.retry')}
        </Button>
      )}
      {state === 'empty' && !isFiltered && <small>{translate(hintOf(sheet))}</small>}
    </div>
  );
}

const hintOf = ({ isUploaded, isMadeAside, isLog }: SheetDef) =>
  isLog
    ? 'export.logHint'
    : isUploaded
      ? 'files.emptyHint'
      : isMadeAside
        ? 'comments.emptyHint'
        : 'grid.state.emptyHint';
