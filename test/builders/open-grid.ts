import type { GridColumn, GridRow, RowChange } from '../../admin/src/grid/cell.ts';
import { createGrid } from '../../admin/src/grid/grid.ts';
import { Loader } from '../../admin/src/grid/loader.ts';
import { BLOCK } from '../../admin/src/grid/rows.ts';
import { type GridSource, type PageRequest, Unreachable } from '../../admin/src/grid/source.ts';
import { noteColumn } from './grid-column.ts';

const aRow = (id: string): GridRow => ({ key: id, id, version: 1, values: {}, labels: {}, counts: {} });

/** An open grid over rows r0, r1 … that others may add and take away; `changes` is what was sent of it. */
export async function anOpenGrid(count: number, columns: readonly GridColumn[] = [noteColumn]) {
  const rows = Array.from({ length: count }, (_, at) => aRow(`r${at}`));
  const changes: RowChange[] = [];
  const network = { isDown: false, latency: 0 };
  const answer = async <T>(value: () => T): Promise<T> => {
    await new Promise((later) => setTimeout(later, network.latency));
    if (network.isDown) throw new Unreachable();
    return value();
  };
  const placeOf = (cursor: string) => rows.findIndex(({ id }) => id === cursor);
  const pageOf = ({ offset, limit, after, before }: PageRequest) => {
    const from = after ? placeOf(after) + 1 : before ? Math.max(0, placeOf(before) - limit) : offset;
    const page = rows.slice(from, before ? placeOf(before) : from + limit);
    return { rows: page, total: rows.length, startCursor: page[0]?.id, endCursor: page.at(-1)?.id };
  };
  const write = (change: RowChange) => {
    changes.push(change);
    const at = rows.findIndex(({ id }) => id === change.id);
    const { version, values } = rows[at]!;
    rows[at] = { ...rows[at]!, version: version + 1, values: { ...values, ...change.patch } };
    return { id: change.id, version: version + 1, outcome: 'UPDATED', cells: [] };
  };
  const source = {
    load: (_: unknown, page: PageRequest) => answer(() => pageOf(page)),
    byIds: (ids: readonly string[]) => answer(() => rows.filter(({ id }) => ids.includes(id!))),
    change: (sent: readonly RowChange[]) =>
      answer(() => ({ changeSet: 'made', applied: true, rows: sent.map((change) => write(change)) })),
  } as unknown as GridSource;
  const query = { filter: {}, search: '', sort: [] };
  const grid = createGrid(source, columns, query, { locale: 'zh', me: '李', canAdd: false });
  const loader = new Loader(grid);
  await loader.restart();
  const seen = (first: number) => loader.ensure(first, first + BLOCK - 1);
  return { grid, loader, rows, changes, network, seen, aRow };
}
