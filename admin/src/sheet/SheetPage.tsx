import { withFields } from '@redress/schema/sheets/fields.ts';
import { useMediaQuery } from '@mui/material';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type ComponentType, useCallback, useMemo, useRef, useState } from 'react';
import { Title, useLocaleState } from 'react-admin';
import { useDetail } from '../detail/useDetail.tsx';
import { useFilesSlot } from '../files/useFilesSlot.tsx';
import { useOwnColumns } from '../fields/useOwnColumns.tsx';
import { layOut, show } from '../grid/arrange.ts';
import { ColumnChooser } from '../grid/ColumnChooser.tsx';
import { Grid } from '../grid/Grid.tsx';
import { SidePanel } from '../panel/SidePanel.tsx';
import { useMarks } from '../panel/useMarks.ts';
import { useMailPanel } from '../mails/useMailPanel.tsx';
import { copyLink } from '../views/copyLink.ts';
import { type SavedViews, useSavedViews } from '../views/useSavedViews.ts';
import { useViewState } from '../views/useViewState.ts';
import { FilterChips } from './FilterChips.tsx';
import { gridColumns, type Surroundings } from './gridColumns.ts';
import { SheetState } from './SheetState.tsx';
import { SheetToolbar } from './SheetToolbar.tsx';
import { Standing } from './Standing.tsx';
import { useKeptHistory } from './useKeptHistory.ts';
import { useLeaveWarning } from './useLeaveWarning.ts';
import { useNotices } from './useNotices.ts';
import { useSheetGrid } from './useSheetGrid.ts';
import { useSurroundings } from './useSurroundings.ts';
import { useUnsaved } from './useUnsaved.ts';

/** The page of a sheet. */
export const sheetPage = (sheet: SheetDef): ComponentType =>
  function SheetPage() {
    const { around, me, error, retry } = useSurroundings();
    const saved = useSavedViews(sheet);
    if (!around || !saved)
      return <SheetState sheet={sheet} state={error ? 'failed' : 'loading'} onRetry={() => void retry()} />;
    return <OpenSheet key={around.locale} sheet={sheet} around={around} me={me} saved={saved} />;
  };

function OpenSheet({
  sheet: catalogued,
  around,
  me,
  saved,
}: {
  readonly sheet: SheetDef;
  readonly around: Surroundings;
  readonly me: string;
  readonly saved: SavedViews;
}) {
  const [locale] = useLocaleState();
  const sheet = useMemo(() => withFields(catalogued, around.fields), [catalogued, around.fields]);
  const all = useMemo(() => gridColumns(sheet, allKeys(sheet), around), [sheet, around]);
  const view = useViewState(sheet, all, saved);
  const { arrangement, query, colours, ask } = view;
  const keys = useMemo(() => arrangement.columns.map(({ key }) => key), [arrangement]);
  // on a phone the sheet is read, a row is written in its form
  const isReading = useMediaQuery('(width < 600px)');
  const laid = useMemo(() => {
    const columns = gridColumns(sheet, keys, around);
    return layOut(isReading ? columns.map((column) => ({ ...column, write: 'never' })) : columns, arrangement);
  }, [sheet, keys, around, arrangement, isReading]);
  const { grid, loader } = useSheetGrid({
    sheet,
    columns: laid.columns,
    keys,
    query,
    by: view.by,
    colours,
    around,
    me,
    isReading,
  });
  const [isChoosing, setChoosing] = useState(false);
  const choose = useCallback(() => setChoosing(true), []);
  const { own, dialog } = useOwnColumns(sheet, around, (key) => view.arrange(show(arrangement, key, allKeys(sheet))));
  const search = useRef<HTMLInputElement>(null);
  const toSearch = useCallback(() => {
    search.current?.focus();
    search.current?.select();
  }, []);
  const toLink = useCallback(() => void copyLink(grid), [grid]);
  const files = useFilesSlot(sheet, grid);
  const { slots, panel } = useMailPanel(sheet) ?? files;
  const detail = useDetail(sheet, around, me);
  useMarks(sheet, grid);
  useNotices(grid);
  useLeaveWarning(grid, sheet.key);
  useKeptHistory(grid, sheet.key);
  useUnsaved(grid, sheet.key);
  const name = sheet[locale === 'zh' ? 'zh' : 'en'];
  return (
    <div className="sheet">
      <Title title={name} />
      <Grid
        grid={grid}
        loader={loader}
        label={name}
        laid={laid}
        all={all}
        arrangement={arrangement}
        arrange={view.arrange}
        choose={choose}
        groupBy={view.group}
        own={own}
        colours={colours}
        setColours={view.setColours}
        ask={ask}
        toSearch={toSearch}
        copyLink={toLink}
        slots={slots}
        detail={detail}
        side={<SidePanel sheet={sheet} />}
      >
        <SheetToolbar sheet={sheet} view={view} saved={saved} search={search} />
        <FilterChips />
        {isChoosing && <ColumnChooser onClose={() => setChoosing(false)} />}
      </Grid>
      {panel}
      {dialog}
      <Standing sheet={sheet} grid={grid} loader={loader} />
    </div>
  );
}

const allKeys = (sheet: SheetDef) => columnsOf(sheet).map(({ key }) => key);
