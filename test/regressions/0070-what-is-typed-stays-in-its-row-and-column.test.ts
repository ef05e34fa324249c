import { expect, test } from 'vitest';
import type { Desk } from '../../admin/src/grid/desk.ts';
import type { Grid } from '../../admin/src/grid/grid.ts';
import { commit, open } from '../../admin/src/grid/opening.ts';
import { showColumns } from '../../admin/src/grid/staying.ts';
import { noteColumn } from '../builders/grid-column.ts';
import { anOpenGrid } from '../builders/open-grid.ts';

const pick = (grid: Grid, row: number, col = 0) => {
  const cell = { row, col };
  grid.selection.set({ active: cell, anchor: cell, focus: cell });
};

/** A desk whose field holds a text. */
function aDesk({ grid, loader }: Pick<Desk, 'grid' | 'loader'>, text: string) {
  const field = { read: () => text, write: () => {} };
  return { grid, loader, field, reveal: () => {} } as unknown as Desk;
}

// A colleague voided rows far above; the blocks that were read after it overlapped, and the rows moved under the open cell.
test('rows that move while a cell is open take it along: what is typed is written into the row it was typed in', async () => {
  const page = await anOpenGrid(1000);
  const { grid, rows, changes, seen } = page;
  await seen(500);
  pick(grid, 503);
  const desk = aDesk(page, '换货');
  open(desk, 'typing');
  rows.splice(200, 3);
  await seen(300);
  await seen(400);
  await seen(500);
  expect(grid.window.at(503)?.id).toBe('r506');
  expect(grid.selection.get().active.row).toBe(500);
  commit(desk);
  await grid.queue.add(async () => {});
  expect(changes).toEqual([{ id: 'r503', base: { values: { note: null } }, patch: { note: '换货' } }]);
});

// An administrator added a field to the left of the column that somebody was typing in: the text went into the next column.
test('columns that come while a cell is open leave what is typed in its column, and one that goes waits for it', async () => {
  const demand = { ...noteColumn, key: 'demand' };
  const page = await anOpenGrid(3, [demand, noteColumn]);
  pick(page.grid, 1, 1);
  const desk = aDesk(page, '备注');
  open(desk, 'typing');
  const { signal } = new AbortController();
  showColumns(page.grid, [{ ...noteColumn, key: 'mould' }, demand, noteColumn], signal);
  expect(page.grid.selection.get().active.col).toBe(2);
  showColumns(page.grid, [demand], signal);
  expect(page.grid.columns.get()).toHaveLength(3);
  commit(desk);
  await page.grid.queue.add(async () => {});
  expect(page.changes.map(({ patch }) => patch)).toEqual([{ note: '备注' }]);
  expect(page.grid.columns.get()).toEqual([demand]);
  expect(page.grid.selection.get().active.col).toBe(0);
});

// Opened again before it was saved, it was sent with the value before as its base: a conflict with oneself.
test('a cell that is opened again while it is being saved starts from what is being saved', async () => {
  const page = await anOpenGrid(3);
  const { grid } = page;
  page.network.latency = 20;
  pick(grid, 1);
  open(aDesk(page, '第一'), 'typing');
  commit(aDesk(page, '第一'));
  open(aDesk(page, '第一句'), 'editing');
  await grid.queue.add(async () => {});
  commit(aDesk(page, '第一句'));
  await grid.queue.add(async () => {});
  expect(page.changes.at(-1)).toEqual({ id: 'r1', base: { values: { note: '第一' } }, patch: { note: '第一句' } });
});
