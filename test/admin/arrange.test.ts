import { expect, test } from 'vitest';
import { type Arrangement, fold, freeze, hide, layOut, move, resize, show } from '../../admin/src/grid/arrange.ts';
import type { GridColumn } from '../../admin/src/grid/cell.ts';
import { GUTTER, STUB, layoutOf } from '../../admin/src/grid/geometry.ts';

const order = ['number', 'receivedAt', 'product', 'batch', 'state'];
const groups: Record<string, string> = { product: '产品', batch: '产品' };
const all = order.map((key) => ({ key, label: key, width: 100, group: groups[key] }) as GridColumn);
const start: Arrangement = { columns: order.map((key) => ({ key })), frozen: 1, folded: [] };

const keys = ({ columns }: Pick<Arrangement, 'columns'>) => columns.map(({ key }) => key);

test('a hidden column comes back to its place in the sheet', () => {
  const hidden = hide(hide(start, 'receivedAt'), 'batch');
  expect(keys(hidden)).toEqual(['number', 'product', 'state']);
  expect(keys(show(show(hidden, 'batch', order), 'receivedAt', order))).toEqual(order);
});

test('the last column cannot be hidden', () => {
  const one = order.slice(1).reduce(hide, start);
  expect(keys(hide(one, 'number'))).toEqual(['number']);
});

test('a frozen column that is hidden is one frozen column less', () => {
  expect(hide(freeze(start, 'product'), 'receivedAt').frozen).toBe(2);
});

test.each([
  ['state', 'receivedAt', ['number', 'state', 'receivedAt', 'product', 'batch'], 1],
  ['receivedAt', null, ['number', 'product', 'batch', 'state', 'receivedAt'], 1],
  ['state', 'number', ['state', 'number', 'receivedAt', 'product', 'batch'], 2],
  ['number', null, ['receivedAt', 'product', 'batch', 'state', 'number'], 0],
] as const)('%s goes before %s', (key, before, expected, frozen) => {
  const moved = move(start, key, before);
  expect(keys(moved)).toEqual(expected);
  expect(moved.frozen).toBe(frozen);
});

test('a folded group leaves one stub; a frozen column of it stays', () => {
  const folded = fold({ ...start, frozen: 3 }, '产品');
  const laid = layOut(all, folded);
  expect(keys(laid)).toEqual(['number', 'receivedAt', 'product', 'state']);
  expect(laid.stubs).toEqual([{ group: '产品', label: '产品', before: 3 }]);
  expect(layOut(all, fold(folded, '产品')).stubs).toEqual([]);
});

test('a stub takes room between the columns, also behind the last one', () => {
  const end = GUTTER + 100;
  expect(layoutOf([100, 100], 1, true, [1])).toMatchObject({
    lefts: [GUTTER, end + STUB],
    stubs: [end],
    frozenEnd: end,
  });
  expect(layoutOf([100], 0, true, [1])).toMatchObject({ stubs: [end], width: end + STUB });
});

test('a width is kept within what can be read', () => {
  expect(resize(start, 'batch', 5).columns[3]).toEqual({ key: 'batch', width: 36 });
});
