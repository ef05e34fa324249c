import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, csv, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ledger = csv(`客诉编号,投诉日期,客户名称,问题描述,责任人,责任部门
KS-1,2026-11-20,华东精密,毛刺,赵不在,
KS-2,2026-11-20,华东精密,色差,,没有的部
KS-3,2026-11-20,华东精密,异响,,`);

// A file could make people and departments for anybody who imported it; the sheets themselves let only administrators.
test('a person or department that a file names is made only for whoever may write its sheet; the cell is left out and named', async () => {
  const preview = await upload(office.wang, ledger, '台账.csv');
  expect(preview.counts).toMatchObject({ rows: 3, new: 3, errors: 0, warnings: 2 });
  expect(preview.notices).toMatchObject([
    { cell: 'E2', code: 'NOT_YOURS_TO_ADD', message: { zh: expect.stringContaining('“赵不在”') } },
    { cell: 'F3', code: 'NOT_YOURS_TO_ADD', message: { en: expect.stringContaining('“没有的部”') } },
  ]);
  // what cannot be made is not offered
  expect(preview.missing).toMatchObject([{ sheet: 'customers', entries: [{ text: '华东精密' }] }]);
  const createMissing = ['customers', 'users', 'departments'];
  const applied = await apply(office.wang, preview.id, { createMissing });
  expect(applied).toMatchObject({ applied: true, counts: { created: 3, mastersCreated: 1, refused: 0 } });
});

test('an administrator is offered all three', async () => {
  const preview = await upload(await office.hire('管理员', 'ZH', 'ADMIN'), ledger, '台账.csv');
  expect(preview.counts).toMatchObject({ errors: 0 });
  expect(preview.missing.map(({ sheet }) => sheet).toSorted()).toEqual(['departments', 'users']);
});
