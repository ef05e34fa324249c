import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';
import { pack, parts } from '../support/workbook.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a workbook with a sheet a month: the sheets that are not read are named before anything is written', async () => {
  const month = (name: string, text: string) => ({
    rows: [
      ['投诉日期', '客户名称', '问题描述'],
      ['2026-02-03', '甲公司', text],
    ],
    options: { name },
  });
  const file = await pack(parts([month('2月', '漏水'), month('3月', '开裂')]));
  const { notices } = await upload(office.wang, new Uint8Array(file), '台账.xlsx');
  expect(notices).toMatchObject([
    { code: 'SHEET_IGNORED', message: { zh: expect.stringContaining('“3月”') as string } },
  ]);
});
