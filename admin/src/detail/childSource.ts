import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Backend } from '../data/backend.ts';
import type { ChildSheet } from '../data/childSheets.ts';
import type { DetailReader } from '../data/details.ts';
import type { GridRow } from '../grid/cell.ts';
import type { GridSource, Query, Sort } from '../grid/source.ts';
import { sheetSource, toRow } from '../sheet/sheetSource.ts';

/** Columns of a child list: those of every day, but not those that say where the rows belong and in which place. */
export const childKeys = ({ sheet, via }: ChildSheet): string[] =>
  columnsOf(sheet)
    .filter(({ key, daily, from }) => daily && key !== via && key !== 'position' && !from?.startsWith('parent.'))
    .map(({ key }) => key);

/** Rows in their places. */
const placeOrder: readonly Sort[] = [{ column: 'position', descending: false }];

/** Rows in their places; those that have none as their sheet orders them. */
export const firstOrder = ({ columns, order }: SheetDef): readonly Sort[] =>
  columns['position'] ? placeOrder : [{ column: order.column, descending: order.descending === true }];

const isPlain = ({ filter, search, sort }: Query) =>
  search === '' && Object.keys(filter).length === 0 && sort === placeOrder;

/** The rows of a child sheet that belong to a row; new ones are made for it. Read with all other open details at once. */
export function childSource(
  backend: Backend,
  child: ChildSheet,
  parentId: string,
  reader: DetailReader,
  columns: () => readonly string[],
): GridSource {
  const { sheet, via } = child;
  const source = sheetSource(backend, () => sheet, columns);
  const within = (query: Query): Query => ({ ...query, filter: { ...query.filter, [via]: { eq: parentId } } });
  let read: readonly GridRow[] = [];
  return {
    ...source,
    async load(query, page) {
      if (!isPlain(query)) return source.load(within(query), page);
      if (page.offset === 0)
        read = (await reader.rows(parentId, child, columns())).map((record) => toRow(sheet, record, backend.locale()));
      return { rows: read.slice(page.offset, page.offset + page.limit), total: read.length };
    },
    change: (rows, request) =>
      source.change(
        rows.map((row) => (row.id ? row : { ...row, patch: { ...row.patch, [via]: parentId } })),
        request,
      ),
    edge: (query, way) => source.edge(within(query), way),
    hit: (query, text, way) => source.hit(within(query), text, way),
    figures: (query, stretch, signal) => source.figures(within(query), stretch, signal),
  };
}
