import type { CellValue } from '@redress/schema/kinds/kind.ts';
import { MOST_ROWS_IN_CHANGE } from '@redress/schema/sheets/limits.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useCallback, useState } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { ChangeOutcome, RowChange } from '../grid/cell.ts';
import { useGrid } from '../grid/GridContext.ts';
import { nonePicked } from '../grid/picked.ts';
import { refresh } from '../grid/refresh.ts';
import { record } from '../grid/steps.ts';
import { type Foreseen, foresee } from './foreseen.ts';
import { readMany } from './manyRows.ts';

export type Way = 'change' | 'void' | 'restore';
export type Patch = Readonly<Record<string, CellValue | null>>;

interface Tried extends Foreseen {
  readonly changes: readonly RowChange[];
}

/** Reads the meant rows, tries out what is asked of them, and does it as one change set, one step of the grid's undo. */
export function useMany(sheet: SheetDef, way: Way) {
  const { dataProvider: provider } = useBackend();
  const { grid, loader } = useGrid();
  const translate = useTranslate();
  const [tried, setTried] = useState<Tried | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setMessage('');
    await work().catch((error: Error) => setMessage(error.message));
    setBusy(false);
  }, []);
  const tryOut = useCallback(
    (patch: Patch) =>
      attempt(async () => {
        const columns = [sheet.label, ...Object.keys(patch)];
        const rows = await readMany({ provider, sheet, grid, loader, columns });
        if (rows.length > MOST_ROWS_IN_CHANGE) throw new Error(translate('many.tooMany', { max: MOST_ROWS_IN_CHANGE }));
        const changes = rows.map((row) => changeOf(row, way, patch));
        const outcome = await provider.tryOut(sheet, changes, 'APPLY_VALID');
        setTried({ changes, ...foresee(outcome, rows, sheet.label) });
      }),
    [attempt, provider, sheet, grid, loader, way, translate],
  );
  /** Says whether it was done. */
  const apply = async () => {
    let isDone = false;
    await attempt(async () => {
      const outcome = await provider.change(sheet, tried!.changes, 'APPLY_VALID', crypto.randomUUID());
      isDone = true;
      const selection = grid.selection.get();
      record(grid, { changeSet: outcome.changeSet ?? undefined, selection, isReread: way !== 'change' });
      grid.picked.set(nonePicked);
      grid.notice.set({ key: 'many.done', params: { count: tried!.done } });
      if (way === 'change') await refresh(grid, onPage(outcome));
      else await loader.restart();
    });
    return isDone;
  };
  const onPage = ({ rows }: ChangeOutcome) => rows.flatMap(({ id }) => (id && grid.window.byId(id) ? id : []));
  return { tried, forget: () => setTried(null), isBusy, message, tryOut, apply };
}

function changeOf(row: RaRecord, way: Way, patch: Patch): RowChange {
  const id = String(row.id);
  if (way === 'void') return { id, patch: {}, void: true };
  if (way === 'restore') return { id, patch: {}, restore: true };
  const values = Object.fromEntries(Object.keys(patch).map((key) => [key, (row[key] as CellValue | null) ?? null]));
  return { id, base: { values }, patch };
}
