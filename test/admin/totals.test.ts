import type { KindName } from '@redress/schema/kinds/kind.ts';
import { expect, test } from 'vitest';
import type { GridColumn } from '../../admin/src/grid/cell.ts';
import { totalsOf } from '../../admin/src/grid/totals.ts';

const aColumn = (key: string, kind: KindName): GridColumn => ({
  key,
  label: key,
  kind,
  width: 100,
  write: 'cell',
  required: false,
  sortable: true,
  context: { locale: 'zh', timeZone: 'Asia/Shanghai', today: '2026-11-22' },
});
const figures = (column: string, filled: number, sum: string | null, min: string | null, max: string | null) => ({
  column,
  filled,
  sum,
  min,
  max,
});

test('numbers of all columns add up exactly; texts are only counted', () => {
  const columns = [aColumn('amount', 'money'), aColumn('count', 'integer'), aColumn('note', 'text')];
  const parts = [
    figures('amount', 2, '0.3', '0.1', '0.2'),
    figures('count', 1, '12000', '12000', '12000'),
    figures('note', 4, null, null, null),
  ];
  expect(totalsOf(columns, parts)).toEqual({
    filled: 7,
    sum: '12,000.3',
    average: '4,000.1',
    min: '0.1',
    max: '12,000',
  });
});

test('ratios are shown as percents, days by the first and the last', () => {
  const rates = totalsOf([aColumn('rate', 'percent')], [figures('rate', 3, '0.1', '0.02', '0.05')]);
  expect(rates).toMatchObject({ sum: '10%', average: '3.33%', max: '5%' });
  const days = totalsOf(
    [aColumn('from', 'date'), aColumn('to', 'date')],
    [figures('from', 1, null, '2026-09-22', '2026-09-22'), figures('to', 1, null, '2026-10-01', '2026-10-01')],
  );
  expect(days).toEqual({ filled: 2, sum: null, average: null, min: '2026-09-22', max: '2026-10-01' });
  expect(totalsOf([aColumn('note', 'text')], [figures('note', 0, null, null, null)]).min).toBeNull();
});
