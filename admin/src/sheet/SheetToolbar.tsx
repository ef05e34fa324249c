import AddIcon from '@mui/icons-material/Add';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import HistoryIcon from '@mui/icons-material/History';
import RedoIcon from '@mui/icons-material/Redo';
import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Button, IconButton, Tooltip } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { lazy, type RefObject, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslate } from 'react-admin';
import { ChaseButton } from '../chasing/ChaseButton.tsx';
import { ExportButton } from '../exports/ExportButton.tsx';
import { NewVersionButton } from '../policies/NewVersionButton.tsx';
import { ReplayButton } from '../policies/ReplayButton.tsx';
import { RunningJob } from '../jobs/RunningJob.tsx';
import { ManyBar } from '../many/ManyBar.tsx';
import { newRow } from '../grid/going.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { travel } from '../grid/undo.ts';
import { LinkButton } from '../views/LinkButton.tsx';
import { ViewMenu } from '../views/ViewMenu.tsx';
import { PrintButton } from '../print/PrintButton.tsx';
import type { SavedViews } from '../views/useSavedViews.ts';
import type { ViewState } from '../views/useViewState.ts';
import { RecordLink } from './RecordLink.tsx';
import { FormButton } from './FormButton.tsx';
import { SearchField } from './SearchField.tsx';

const ImportDialog = lazy(async () => ({ default: (await import('../imports/ImportDialog.tsx')).ImportDialog }));

/** Sheets whose edits set work going in the background. */
const recounted: ReadonlySet<string> = new Set(['sites', 'workCalendars', 'calendarDays', 'handlingPolicies']);

interface ToolbarProps {
  readonly sheet: SheetDef;
  readonly view: ViewState;
  readonly saved: SavedViews;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** The line of tools above a sheet. */
export function SheetToolbar({ sheet, view, saved, search }: ToolbarProps) {
  const parts = useGrid();
  const { grid, loader, focus, choose } = parts;
  const keys = view.arrangement.columns.map(({ key }) => key);
  const translate = useTranslate();
  const [isImporting, setImporting] = useState(false);
  const add = () => {
    newRow(parts);
    focus();
  };
  const closeImport = (hasChanged: boolean) => {
    // a dialog that is still there keeps the keyboard, and gives it to the button that opened it when it goes
    flushSync(() => setImporting(false));
    if (hasChanged) void loader.restart();
    focus();
  };
  return (
    <div className="sheet-tools" role="toolbar" aria-label={translate('sheet.tools')}>
      <SearchField field={search} />
      <ViewMenu sheet={sheet} view={view} saved={saved} />
      <Tooltip title={translate('grid.columns.hint')}>
        <IconButton size="small" aria-label={translate('grid.columns.title')} onClick={choose}>
          <ColumnsIcon />
        </IconButton>
      </Tooltip>
      <Travel onDone={focus} />
      {grid.canAdd && (
        <Button className="sheet-add" startIcon={<AddIcon />} onClick={add}>
          {translate('sheet.newRow')}
        </Button>
      )}
      <ManyBar sheet={sheet} />
      <span className="sheet-tools-space" />
      {recounted.has(sheet.key) && <RunningJob />}
      {sheet.key === 'handlingPolicies' && <NewVersionButton />}
      {sheet.key === 'handlingPolicies' && <ReplayButton />}
      <LinkButton />
      <PrintButton title={[sheet[grid.locale], view.known?.name].filter(Boolean).join(' · ')} by={grid.me} />
      {sheet.key === 'complaints' && <RecordLink sheet={sheet} />}
      <FormButton sheet={sheet} />
      <SideButton />
      {sheet.chased && <ChaseButton />}
      {grid.canAdd && (
        <Button startIcon={<UploadIcon />} onClick={() => setImporting(true)}>
          {translate('sheet.import')}
        </Button>
      )}
      <ExportButton sheet={sheet} columns={keys} />
      {isImporting && (
        <Suspense>
          <ImportDialog sheet={sheet} onClose={closeImport} />
        </Suspense>
      )}
    </div>
  );
}

/** Undo and redo; they say nothing while there is nothing to take back. */
function Travel({ onDone }: { readonly onDone: () => void }) {
  const parts = useGrid();
  const { grid } = parts;
  const translate = useTranslate();
  const { done, undone } = useSignal(grid.history);
  const ways = [
    { way: 'undo', icon: <UndoIcon />, isThere: done.length > 0, keys: 'Ctrl+Z' },
    { way: 'redo', icon: <RedoIcon />, isThere: undone.length > 0, keys: 'Ctrl+Y' },
  ] as const;
  return ways.map(({ way, icon, isThere, keys }) => (
    <Tooltip key={way} title={`${translate(`sheet.${way}`)} ${keys}`}>
      <span>
        <IconButton
          size="small"
          aria-label={translate(`sheet.${way}`)}
          disabled={!isThere}
          onClick={() => void travel(parts, way).then(onDone)}
        >
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  ));
}

/** Opens and closes the panel beside the rows. */
function SideButton() {
  const { grid } = useGrid();
  const translate = useTranslate();
  const side = useSignal(grid.side);
  return (
    <Tooltip title={`${translate('panel.open')} Ctrl+Shift+H / Shift+F2`}>
      <IconButton
        size="small"
        aria-label={translate('panel.open')}
        aria-pressed={side !== null}
        onClick={() => grid.side.set(side ? null : 'cell')}
      >
        <HistoryIcon />
      </IconButton>
    </Tooltip>
  );
}
