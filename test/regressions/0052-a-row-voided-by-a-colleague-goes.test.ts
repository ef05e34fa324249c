import { expect, test } from 'vitest';
import type { GridRow } from '../../admin/src/grid/cell.ts';
import type { Desk } from '../../admin/src/grid/desk.ts';
import { clear } from '../../admin/src/grid/clear.ts';
import { createGrid } from '../../admin/src/grid/grid.ts';
import { follow } from '../../admin/src/grid/live.ts';
import type { Loader } from '../../admin/src/grid/loader.ts';
import { cancel } from '../../admin/src/grid/opening.ts';
import type { GridSource, RowNews } from '../../admin/src/grid/source.ts';
import { noteColumn } from '../builders/grid-column.ts';

const aRow = (id: string): GridRow => ({ key: id, id, version: 1, values: {}, labels: {}, counts: {} });

/** A page of three rows, and a colleague who voids some of them. */
async function aPage() {
  const voided = new Set<string>();
  const news: RowNews[] = [];
  let tell = () => {};
  const source = {
    news: () => Promise.resolve({ cursor: 'c', rows: news.splice(0) }),
    byIds: (ids: readonly string[]) => Promise.resolve(ids.filter((id) => !voided.has(id)).map(aRow)),
    watch: (onNews: () => void) => {
      tell = onNews;
      return () => {};
    },
  } as unknown as GridSource;
  const grid = createGrid(
    source,
    [noteColumn],
    { filter: {}, search: '', sort: [] },
    { locale: 'zh', me: '李', canAdd: false },
  );
  grid.window.total = 3;
  grid.window.place(0, ['a', 'b', 'c'].map(aRow));
  const stop = follow(grid);
  await new Promise((wake) => setTimeout(wake, 120));
  const voids = async (id: string) => {
    voided.add(id);
    news.push({ id, version: 2, by: '王' });
    tell();
    await new Promise((wake) => setTimeout(wake, 120));
  };
  const ids = () => Array.from({ length: grid.window.count }, (_, at) => grid.window.at(at)!.id);
  return { grid, voids, ids, stop };
}

// It stayed as a grey ghost and was counted until the page was read again.
test('a row that a colleague voids goes and is counted no more; what one types into stays in its row', async () => {
  const { grid, voids, ids, stop } = await aPage();
  grid.selection.set({ active: { row: 2, col: 0 }, anchor: { row: 2, col: 0 }, focus: { row: 2, col: 0 } });
  grid.editing.set({ cell: { row: 2, col: 0 }, row: 'c', column: noteColumn, mode: 'typing', base: null, text: '回' });
  await voids('a');
  expect(ids()).toEqual(['b', 'c']);
  expect(grid.editing.get()!.cell.row).toBe(1);
  expect(grid.selection.get().active.row).toBe(1);
  stop();
});

test('a row that one is typing into stays, struck through, until one is done with it', async () => {
  const { grid, voids, ids, stop } = await aPage();
  grid.editing.set({ cell: { row: 1, col: 0 }, row: 'b', column: noteColumn, mode: 'typing', base: null, text: '回' });
  await voids('b');
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(grid.window.byId('b')?.isVoided).toBe(true);
  grid.editing.set(null);
  expect(ids()).toEqual(['a', 'c']);
  stop();
});

test('Delete on a voided row says why nothing happens', async () => {
  const { grid, stop } = await aPage();
  grid.window.put({ ...aRow('a'), isVoided: true });
  await clear(grid, { ensure: () => Promise.resolve(true) } as unknown as Loader);
  expect(grid.notice.get()).toEqual({ text: '该行不存在或已作废', isError: true });
  stop();
});

test('Esc puts the note of a conflict away and leaves the conflict', async () => {
  const { grid, stop } = await aPage();
  const theirs = { value: '他的', text: '他的', by: '王', at: '' };
  grid.edits.put('a', 'note', { step: 's', status: 'conflict', text: '我的', value: '我的', base: null, theirs });
  const desk = { grid, field: { write: () => {}, read: () => '' } } as unknown as Desk;
  expect(cancel(desk)).toBe(true);
  expect(grid.hushed.get()).toBe(grid.edits.get('a', 'note'));
  expect(cancel(desk)).toBe(false);
  stop();
});
