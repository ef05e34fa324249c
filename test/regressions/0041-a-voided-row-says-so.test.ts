import { expect, test } from 'vitest';
import type { GridColumn } from '../../admin/src/grid/cell.ts';
import type { Desk } from '../../admin/src/grid/desk.ts';
import { enter } from '../../admin/src/grid/enter.ts';
import { createGrid } from '../../admin/src/grid/grid.ts';
import { open } from '../../admin/src/grid/opening.ts';
import type { GridSource } from '../../admin/src/grid/source.ts';
import { noteColumn } from '../builders/grid-column.ts';

/** A sheet of one row that somebody has voided; nothing of it is sent. */
function aVoidedRow(column: GridColumn) {
  const query = { filter: {}, search: '', sort: [] };
  const grid = createGrid({} as GridSource, [column], query, { locale: 'zh', me: '李', canAdd: false });
  grid.window.total = 1;
  const row = { key: 'r', id: 'r', version: 1, values: {}, labels: {}, counts: {}, isVoided: true };
  grid.window.place(0, [row]);
  return grid;
}

// Whoever typed into a row that a colleague voided meanwhile read that the column is computed.
test('what is typed into a row that was voided meanwhile is refused as that', () => {
  for (const write of ['cell', 'never'] as const) {
    const grid = aVoidedRow({ ...noteColumn, write });
    enter(grid, [{ row: 0, col: 0, text: '客户来电' }]);
    expect(grid.edits.get('r', 'note')).toMatchObject({ status: 'rejected', message: '该行不存在或已作废' });
  }
});

test('a voided row does not open, and says why', () => {
  const grid = aVoidedRow(noteColumn);
  expect(open({ grid } as Desk, 'typing')).toBe(false);
  expect(grid.notice.get()).toEqual({ text: '该行不存在或已作废', isError: true });
});
