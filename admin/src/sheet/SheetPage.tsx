import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type ComponentType, useCallback, useMemo, useRef } from 'react';
import { Title, useLocaleState, useStore } from 'react-admin';
import { useFilesSlot } from '../files/useFilesSlot.tsx';
import { Grid } from '../grid/Grid.tsx';
import { gridColumns, shownKeys, type Surroundings, type View } from './gridColumns.ts';
import { SheetState } from './SheetState.tsx';
import { SheetToolbar } from './SheetToolbar.tsx';
import { Standing } from './Standing.tsx';
import { useLeaveWarning } from './useLeaveWarning.ts';
import { useNotices } from './useNotices.ts';
import { useQueryParams } from './useQueryParams.ts';
import { useSheetGrid } from './useSheetGrid.ts';
import { useSurroundings } from './useSurroundings.ts';

/** The page of a sheet. */
export const sheetPage = (sheet: SheetDef): ComponentType =>
  function SheetPage() {
    const { around, me, error, retry } = useSurroundings();
    if (!around) return <SheetState sheet={sheet} state={error ? 'failed' : 'loading'} onRetry={() => void retry()} />;
    return <OpenSheet key={around.locale} sheet={sheet} around={around} me={me} />;
  };

function OpenSheet({
  sheet,
  around,
  me,
}: {
  readonly sheet: SheetDef;
  readonly around: Surroundings;
  readonly me: string;
}) {
  const [locale] = useLocaleState();
  const [view, setView] = useStore<View>(`${sheet.key}.view`, 'daily');
  const [sizes, setSizes] = useStore<Record<string, number>>(`${sheet.key}.widths`, {});
  const [query, ask] = useQueryParams(sheet);
  const keys = useMemo(() => shownKeys(sheet, view), [sheet, view]);
  const all = useMemo(() => gridColumns(sheet, shownKeys(sheet, 'full'), around), [sheet, around]);
  const { grid, loader } = useSheetGrid({ sheet, keys, query, around, me });
  const search = useRef<HTMLInputElement>(null);
  const find = useCallback(() => {
    search.current?.focus();
    search.current?.select();
  }, []);
  const { slots, panel } = useFilesSlot(sheet, grid);
  useNotices(grid);
  useLeaveWarning(grid);
  const name = sheet[locale === 'zh' ? 'zh' : 'en'];
  return (
    <div className="sheet">
      <Title title={name} />
      <Grid
        grid={grid}
        loader={loader}
        label={name}
        frozen={sheet.frozen}
        widths={{ value: sizes, set: setSizes }}
        all={all}
        ask={ask}
        find={find}
        slots={slots}
      >
        <SheetToolbar sheet={sheet} keys={keys} view={view} onView={setView} search={search} />
      </Grid>
      {panel}
      <Standing sheet={sheet} grid={grid} loader={loader} />
    </div>
  );
}
