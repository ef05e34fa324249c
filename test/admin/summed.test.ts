import { complaints } from '@redress/schema/sheets/complaints.ts';
import { expect, test } from 'vitest';
import { summedOf } from '../../admin/src/grid/outline.ts';
import { gridColumns } from '../../admin/src/sheet/gridColumns.ts';

test('groups add quantities and money up, not serial numbers', () => {
  const around = { locale: 'zh', timeZone: 'Asia/Shanghai', today: '2026-11-22', choices: {}, fields: [] } as const;
  const shown = ['sequence', 'number', 'defectiveQuantity', 'claimAmount', 'occurrence'];
  const columns = gridColumns(complaints, shown, { ...around, userId: 'li', isAdministrator: false });
  expect(summedOf(columns)).toEqual(['defectiveQuantity', 'claimAmount']);
});
