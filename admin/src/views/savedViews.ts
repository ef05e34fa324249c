import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { views } from '@redress/schema/sheets/views.ts';
import type { RaRecord } from 'react-admin';
import type { SheetDataProvider } from '../data/dataProvider.ts';
import { readEvery } from '../data/readEvery.ts';
import type { ViewSettings } from './settings.ts';
import { textsOf, type ViewTexts } from './texts.ts';

export type Sharing = 'ME' | 'DEPARTMENT' | 'EVERYBODY';

/** A view that somebody has saved. */
export interface SavedView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly ownerId: string | null;
  readonly sharing: Sharing;
  readonly departmentId: string | null;
  readonly isDefault: boolean;
  readonly texts: Partial<ViewTexts>;
}

/** The views of a sheet that the reader may see, by name. */
export async function readViews(provider: SheetDataProvider, sheet: SheetDef): Promise<SavedView[]> {
  const rows = await readEvery<RaRecord>(provider, views.key, {
    filter: { sheet: { eq: sheet.key } },
    sort: { field: 'name', order: 'ASC' },
    meta: { columns: columnsOf(views).map(({ key }) => key) },
  });
  return rows.map(savedView);
}

function savedView(row: RaRecord): SavedView {
  const text = (key: string) => String((row[key] as string | number | null) ?? '');
  return {
    id: String(row.id),
    version: row['version'],
    name: row['name'],
    ownerId: row['ownerId'],
    sharing: row['sharing'],
    departmentId: row['departmentId'],
    isDefault: row['isDefault'],
    texts: {
      columns: text('columns'),
      frozen: text('frozen'),
      folded: text('folded'),
      sort: text('sort'),
      filter: text('filter'),
      search: text('search'),
      groupBy: text('groupBy'),
      colours: text('colours'),
    },
  };
}

/** Settings as the cells of a saved view. */
export function cellsOf(settings: ViewSettings): Record<string, string | number | null> {
  const { frozen, ...texts } = textsOf(settings);
  const filled = Object.entries(texts).map(([key, text]) => [key, text === '' ? null : text]);
  return { ...Object.fromEntries(filled), frozen: Number(frozen) };
}

/** The default view of a department. */
export const defaultOf = (all: readonly SavedView[], department: string | null) =>
  all.find(({ isDefault, departmentId }) => isDefault && department !== null && departmentId === department);
