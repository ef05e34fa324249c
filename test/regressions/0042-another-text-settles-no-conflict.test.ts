import { expect, test } from 'vitest';
import type { GridColumn } from '../../admin/src/grid/cell.ts';
import type { Edit } from '../../admin/src/grid/edits.ts';
import { enter, readCell } from '../../admin/src/grid/enter.ts';
import { createGrid } from '../../admin/src/grid/grid.ts';
import type { GridSource } from '../../admin/src/grid/source.ts';

const count: GridColumn = {
  key: 'count',
  label: '数量',
  kind: 'integer',
  width: 100,
  write: 'cell',
  required: false,
  sortable: true,
  context: { locale: 'zh', timeZone: 'Asia/Shanghai', today: '2026-11-22' },
};
const theirs = { value: 7, text: '7', by: '王敏', at: '2026-11-22T03:59:00Z' };
const conflict: Edit = { step: 's', status: 'conflict', text: '5', value: 5, base: 1, theirs };

/** A sheet of one row: I typed 5 over 1, 王敏 had written 7, which the row shows since. Nothing of it is sent. */
function aConflict() {
  const query = { filter: {}, search: '', sort: [] };
  const grid = createGrid({} as GridSource, [count], query, { locale: 'zh', me: '李', canAdd: false });
  grid.window.total = 1;
  grid.window.place(0, [{ key: 'r', id: 'r', version: 2, values: { count: 7 }, labels: {}, counts: {} }]);
  grid.edits.put('r', 'count', conflict);
  return grid;
}

// A paste over a cell in conflict wrote over the colleague's value without a word.
test('a text over a cell in conflict, also the one before both, leaves the choice between the two', () => {
  for (const [text, value] of [
    ['9', 9],
    ['1', 1],
    ['5', 5],
  ] as const) {
    const grid = aConflict();
    enter(grid, [{ row: 0, col: 0, text }]);
    expect(grid.edits.get('r', 'count')).toMatchObject({ status: 'conflict', text, value, base: 1, theirs });
  }
});

test("a text that cannot be read hides no conflict: what follows it starts from what I saw, not from the colleague's", () => {
  const grid = aConflict();
  enter(grid, [{ row: 0, col: 0, text: '几个' }]);
  expect(grid.edits.get('r', 'count')).toMatchObject({ status: 'rejected', base: 1 });
  const next = readCell(grid, grid.window.at(0)!, count, { text: '9', step: 't', base: 7 });
  expect(next).toMatchObject({ status: 'pending', value: 9, base: 1 });
});

test("typing the colleague's own value agrees with it", () => {
  const grid = aConflict();
  enter(grid, [{ row: 0, col: 0, text: '7' }]);
  expect(grid.edits.get('r', 'count')).toBeUndefined();
});
