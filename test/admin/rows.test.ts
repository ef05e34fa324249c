import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridRow } from '../../admin/src/grid/cell.ts';
import { Places } from '../../admin/src/grid/places.ts';
import { BLOCK, RowWindow } from '../../admin/src/grid/rows.ts';
import { startSelection } from '../../admin/src/grid/selection.ts';

const aRow = (id: string, version = 1, values: GridRow['values'] = {}): GridRow => ({
  key: id,
  id,
  version,
  values,
  labels: {},
  counts: {},
});
const aBlock = (from: number, prefix = 'r') =>
  Array.from({ length: BLOCK }, (_, at) => aRow(`${prefix}${from * BLOCK + at}`));

function aWindow(...blocks: number[]) {
  const window = new RowWindow();
  window.total = 1000;
  for (const block of blocks)
    window.place(block, aBlock(block), { startCursor: `before ${block}`, endCursor: `after ${block}` });
  return window;
}

test('only what is not there has to be read', () => {
  const window = aWindow(0, 2);
  expect(window.missing(50, 350)).toEqual([1, 3]);
  expect(window.missing(-20, 10)).toEqual([]);
  expect(window.missing(990, 2000)).toEqual([9]);
  expect(window.at(210)?.id).toBe('r210');
  expect(window.at(110)).toBeUndefined();
});

test('a block is sought from the one before it, else from the one behind it', () => {
  const window = aWindow(0);
  expect(window.cursorBefore(1)).toBe('after 0');
  expect(window.cursorBefore(5)).toBeUndefined();
  expect(aWindow(5).cursorBehind(4)).toBe('before 5');
});

test('a row shows in one block: the newer answer has it, the older block is read again', () => {
  const window = aWindow(0, 1);
  window.place(2, [aRow('r199'), ...aBlock(2).slice(0, 99)]);
  expect(window.missing(0, 299)).toEqual([1]);
  expect(window.at(200)?.id).toBe('r199');
});

test('a newer version takes the place of an older one, never the other way', () => {
  const window = aWindow(0);
  window.put(aRow('r5', 3, { name: 'new' }));
  window.put(aRow('r5', 2, { name: 'late' }));
  expect(window.at(5)?.values['name']).toBe('new');
});

test('a new row keeps its place when the server gives it an id', () => {
  const window = aWindow(0);
  window.add({ ...aRow('draft'), id: undefined, version: 0 });
  expect(window.indexOf('draft')).toBe(1000);
  window.put({ ...window.row('draft')!, id: 'made', version: 1 });
  window.put(aRow('made', 2, { name: 'filled' }));
  expect(window.at(1000)).toMatchObject({ key: 'draft', id: 'made', values: { name: 'filled' } });
  expect(window.byId('made')?.key).toBe('draft');
});

test('another query forgets rows, but not those into which something is typed, or which the server does not know', () => {
  const window = aWindow(0);
  window.add({ ...aRow('draft'), id: undefined, version: 0 });
  window.reset((key) => key === 'r7');
  window.total = 3;
  expect(window.at(3)?.key).toBe('draft');
  expect(window.byId('r5')).toBeUndefined();
  expect(window.byId('r7')?.version).toBe(1);
});

test('whatever blocks come in whatever order, no row stands in two places that are fresh', () => {
  const shifted = fc.array(fc.record({ block: fc.nat(4), shift: fc.integer({ min: -3, max: 3 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(shifted, (answers) => {
      const window = new RowWindow();
      window.total = 500;
      for (const { block, shift } of answers)
        window.place(
          block,
          Array.from({ length: BLOCK }, (_, at) => aRow(`r${block * BLOCK + at + shift}`)),
        );
      const stale = new Set(window.missing(0, 499));
      const fresh = Array.from({ length: 500 }, (_, at) => at).filter((at) => !stale.has(Math.floor(at / BLOCK)));
      const ids = fresh.flatMap((at) => window.at(at)?.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('leaving a search leads back to the place one had', () => {
  const places = new Places();
  const all = { filter: {}, search: '', sort: [{ column: 'number', descending: true }] };
  const selection = { ...startSelection, active: { row: 70, col: 4 } };
  places.leave(all, { selection, top: 60 });
  expect(places.find({ ...all, search: '毛刺' }, selection)).toMatchObject({
    top: 0,
    selection: { active: { row: 0, col: 4 } },
  });
  expect(places.find(all, startSelection)).toEqual({ selection, top: 60 });
});

test('a row that is taken out leaves no gap: those after it move up, a block that is short now is read again', () => {
  const window = aWindow(0, 1, 3);
  expect(window.remove('r50')).toBe(50);
  expect(window.total).toBe(999);
  expect([49, 50, 98, 99].map((index) => window.at(index)?.id)).toEqual(['r49', 'r51', 'r99', 'r100']);
  expect(window.at(100)?.id).toBe('r101');
  // the rows after blocks 1 and 3 are not known
  expect(window.missing(0, 399)).toEqual([1, 2, 3]);
  expect(window.remove('r50')).toBe(-1);
});
