import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { type Arrangement, layOut } from '../grid/arrange.ts';
import type { GridColumn } from '../grid/cell.ts';
import { Grid } from '../grid/Grid.tsx';
import { createGrid } from '../grid/grid.ts';
import { Loader } from '../grid/loader.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { sheetSource } from '../sheet/sheetSource.ts';
import type { Decisions, Preview, RowKind } from './importApi.ts';
import { actionColumn, previewSource, rowColumn } from './previewSource.ts';

interface PreviewGridProps {
  readonly sheet: SheetDef;
  readonly preview: Preview;
  readonly kind: RowKind;
  readonly around: Surroundings;
  readonly decided: Pick<Decisions, 'open' | 'cells'>;
  readonly onTake: (cell: string) => void;
}

const frozen = 3;
const nothing = () => undefined;

/** The rows of a preview, in the grid of the sheets: what is, what would be, what is in question. */
export function PreviewGrid({ sheet, preview, kind, around, decided, onTake }: PreviewGridProps) {
  const translate = useTranslate();
  const columns = useMemo(() => previewColumns(sheet, preview, around, translate), [sheet, preview, around, translate]);
  const { grid, loader } = useOpenPreview({ sheet, preview, around, decided, onTake, columns });
  const { open } = decided;
  useEffect(() => {
    for (const { row, column } of grid.edits.all()) grid.edits.put(row, column, null);
    void loader.restart({ filter: { kind, open }, search: '', sort: [] });
  }, [grid, loader, kind, open]);
  const [arrangement, arrange] = useState<Arrangement>(() => ({
    columns: columns.map(({ key }) => ({ key })),
    frozen,
    folded: [],
  }));
  const laid = useMemo(() => layOut(columns, arrangement), [columns, arrangement]);
  return (
    <div className="import-grid">
      <Grid
        grid={grid}
        loader={loader}
        label={translate('import.grid')}
        laid={laid}
        all={columns}
        arrangement={arrangement}
        arrange={arrange}
        choose={nothing}
        ask={nothing}
        toSearch={nothing}
      />
    </div>
  );
}

interface Wanted extends Omit<PreviewGridProps, 'kind'> {
  readonly columns: readonly GridColumn[];
}

function useOpenPreview({ sheet, preview, around, decided, onTake, columns }: Wanted) {
  const backend = useBackend();
  const translate = useTranslate();
  const [now] = useState(() => ({ decided, onTake }));
  Object.assign(now, { decided, onTake });
  const [open] = useState(() => {
    const keys = columns.map(({ key }) => key).filter((key) => key in sheet.columns);
    const source = previewSource({
      id: preview.id,
      locale: around.locale,
      byIds: sheetSource(
        backend,
        () => sheet,
        () => keys,
      ).byIds,
      edits: () => grid.edits,
      decided: () => now.decided,
      take: (cell) => now.onTake(cell),
      words: {
        action: (action) => translate(`import.action.${action}`),
        database: translate('import.database'),
      },
    });
    const query = { filter: {}, search: '', sort: [] };
    const grid = createGrid(source, columns, query, { locale: around.locale, me: '', canAdd: false, isPreview: true });
    return { grid, loader: new Loader(grid) };
  });
  useEffect(() => () => open.loader.stop(), [open]);
  return open;
}

/** Where a row stands in the file, what becomes of it, what it is called; then the columns in which something happens. */
function previewColumns(
  sheet: SheetDef,
  { columns, touched }: Preview,
  around: Surroundings,
  translate: (key: string) => string,
): GridColumn[] {
  const found = new Set(columns.map(({ key }) => key));
  const keys = columnsOf(sheet).flatMap(({ key }) =>
    found.has(key) || touched.includes(key) || key === sheet.label ? [key] : [],
  );
  const own = gridColumns(sheet, keys, around).map((column): GridColumn => ({
    ...column,
    write: 'never',
    sortable: false,
    required: false,
  }));
  const label = own.find(({ key }) => key === sheet.label)!;
  const context = { locale: around.locale, timeZone: around.timeZone, today: around.today };
  const text = { kind: 'text', write: 'never', required: false, sortable: false, context } as const;
  return [
    { ...text, key: rowColumn, label: translate('import.row'), width: 64 },
    { ...text, key: actionColumn, label: translate('import.becomes'), width: 84 },
    { ...label, group: undefined, groupLabel: undefined },
    ...[true, false].flatMap((isTouched) =>
      own.filter(({ key }) => key !== sheet.label && touched.includes(key) === isTouched),
    ),
  ];
}
