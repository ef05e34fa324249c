import { messageOf } from '@redress/schema/errors.ts';
import { MOST_ROWS_IN_CHANGE } from '@redress/schema/sheets/limits.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { RaRecord } from 'react-admin';
import type { SheetDataProvider } from '../data/dataProvider.ts';
import type { Grid } from '../grid/grid.ts';
import type { Loader } from '../grid/loader.ts';
import { isPicked } from '../grid/picked.ts';
import { selectedIds } from '../grid/picking.ts';
import { rangeOf } from '../grid/selection.ts';
import { conditionOf } from '../grid/source.ts';

const PAGE = 1000;

interface Meant {
  readonly provider: SheetDataProvider;
  readonly sheet: SheetDef;
  readonly grid: Grid;
  readonly loader: Loader;
  readonly columns: readonly string[];
}

/** The rows that are meant, as they stand: the ticked ones, else the selected ones. Stops beyond what one change takes. */
export async function readMany(meant: Meant): Promise<RaRecord[]> {
  const picked = meant.grid.picked.get();
  if (picked.isAll) return readFound(meant);
  return readIds(meant, picked.ids.size > 0 ? [...picked.ids] : await selected(meant));
}

/** The ids of every selected row: those that nobody has scrolled to yet are read first. */
async function selected({ grid, loader }: Meant) {
  const { top, bottom } = rangeOf(grid.selection.get());
  const last = Math.min(bottom, grid.window.count - 1, top + MOST_ROWS_IN_CHANGE);
  if (!(await loader.ensure(top, last))) throw new Error(messageOf('INTERNAL', grid.locale));
  return selectedIds(grid);
}

/** Every row of the query but those whose tick was taken away. */
async function readFound({ provider, sheet, grid, columns }: Meant) {
  const query = grid.query.get();
  const rows: RaRecord[] = [];
  for (let after: string | undefined; ;) {
    const { data, pageInfo, meta } = await provider.getList<RaRecord>(sheet.key, {
      filter: { ...conditionOf(query), q: query.search },
      pagination: { page: 1, perPage: PAGE },
      meta: { columns, after, withTotal: false },
    });
    rows.push(...data.filter(({ id }) => isPicked(grid.picked.get(), String(id))));
    if (!pageInfo?.hasNextPage || rows.length > MOST_ROWS_IN_CHANGE) return rows;
    after = (meta as { endCursor: string }).endCursor;
  }
}

async function readIds({ provider, sheet, grid, columns }: Meant, ids: readonly string[]) {
  const { isVoided } = grid.query.get().filter;
  const rows: RaRecord[] = [];
  for (let at = 0; at < ids.length && rows.length <= MOST_ROWS_IN_CHANGE; at += PAGE) {
    const filter = { id: { in: ids.slice(at, at + PAGE) }, ...(isVoided ? { isVoided } : {}) };
    const pagination = { page: 1, perPage: PAGE };
    const meta = { columns, withTotal: false };
    rows.push(...(await provider.getList<RaRecord>(sheet.key, { filter, pagination, meta })).data);
  }
  return rows;
}
