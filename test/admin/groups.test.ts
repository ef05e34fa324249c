import { expect, test } from 'vitest';
import type { GridColumn } from '../../admin/src/grid/cell.ts';
import { runsOf } from '../../admin/src/grid/groups.ts';

const columns = (...groups: string[]) => groups.map((group) => ({ group, groupLabel: group }) as GridColumn);

test('a group that goes on behind the frozen columns is named once', () => {
  expect(runsOf(columns('基本', '基本', '基本', '产品'), 1)).toEqual([
    { key: '基本', label: '基本', from: 0, to: 0, isContinued: false },
    { key: '基本', label: '基本', from: 1, to: 2, isContinued: true },
    { key: '产品', label: '产品', from: 3, to: 3, isContinued: false },
  ]);
});

test('a group that begins behind the frozen columns, or comes again later, has its name', () => {
  const runs = runsOf(columns('基本', '产品', '基本'), 1);
  expect(runs.map(({ isContinued }) => isContinued)).toEqual([false, false, false]);
});
