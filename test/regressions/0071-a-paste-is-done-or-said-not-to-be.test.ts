import { expect, test } from 'vitest';
import type { Desk } from '../../admin/src/grid/desk.ts';
import { pasteFrom } from '../../admin/src/grid/pasting.ts';
import { turnTick } from '../../admin/src/grid/picking.ts';
import { anOpenGrid } from '../builders/open-grid.ts';

const texts = Array.from({ length: 600 }, (_, at) => `第 ${at} 行`).join('\n');
const paste = ({ grid, loader }: Pick<Desk, 'grid' | 'loader'>) =>
  pasteFrom({ grid, loader, reveal: () => {} } as unknown as Desk, texts, '');

// The blocks that were read for it overlapped with those on screen: nothing was pasted and nothing was said.
test('a paste over rows that are not loaded goes on below the rows that it began with, whoever adds rows meanwhile', async () => {
  const page = await anOpenGrid(1000);
  page.rows.unshift(page.aRow('new'));
  paste(page);
  await expect.poll(() => page.changes.length).toBe(600);
  expect(page.changes[0]).toMatchObject({ id: 'r0', patch: { note: '第 0 行' } });
  expect(page.changes[599]).toMatchObject({ id: 'r599', patch: { note: '第 599 行' } });
});

test('a paste whose rows cannot be read says that nothing was done', async () => {
  const page = await anOpenGrid(1000);
  page.network.isDown = true;
  paste(page);
  await expect.poll(() => page.grid.notice.get()).toEqual({ key: 'grid.notice.notRead', isError: true });
  expect(page.changes).toEqual([]);
  page.loader.stop();
});

// Shift ticked only those rows between the two that somebody had scrolled past.
test('Shift ticks the rows between two ticks, loaded or not', async () => {
  const page = await anOpenGrid(1000);
  await turnTick(page, 10, false);
  await page.seen(700);
  await turnTick(page, 709, true);
  expect(page.grid.picked.get().ids.size).toBe(700);
});

// Read by their places, the rows above began so many later as had come: those between were nowhere to be seen.
test('rows that colleagues add leave no gap when one scrolls up', async () => {
  const page = await anOpenGrid(1000);
  await page.seen(700);
  page.rows.unshift(page.aRow('new'), page.aRow('newer'));
  await page.seen(600);
  expect([698, 699, 700].map((at) => page.grid.window.at(at)?.id)).toEqual(['r698', 'r699', 'r700']);
});
