import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, total, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';
import { pack, parts } from '../support/workbook.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const month = (name: string, text: string) => ({
  rows: [
    ['投诉日期', '客户名称', '问题描述'],
    ['2026-02-03', '甲公司', text],
  ],
  options: { name },
});

test('a workbook with a sheet a month: the sheets that are not read are named before anything is written', async () => {
  const file = await pack(parts([month('2月', '漏水'), month('3月', '开裂')]));
  const { notices, ...first } = await upload(office.wang, new Uint8Array(file), '台账.xlsx');
  expect(first).toMatchObject({ sheetName: '2月', lists: ['2月', '3月'] });
  expect(notices).toMatchObject([
    { code: 'SHEET_IGNORED', message: { zh: expect.stringContaining('“3月”') as string } },
  ]);
});

test('each sheet can be chosen in turn; a row that both hold is two rows, and one that comes again is none', async () => {
  const bytes = new Uint8Array(await pack(parts([month('2月', '同样'), month('3月', '同样')])));
  const take = async (name: string) => {
    const preview = await upload(office.wang, bytes, '台账.xlsx', 'complaints', undefined, name);
    expect(preview.sheetName).toBe(name);
    if (preview.counts['new']) await apply(office.wang, preview.id, { createMissing: ['customers'] });
    return preview.counts['new'];
  };
  const before = await total(office.wang, 'complaints');
  expect([await take('2月'), await take('3月'), await take('3月')]).toEqual([1, 1, 0]);
  expect(await total(office.wang, 'complaints')).toBe(before + 2);
  const unknown = await upload(office.wang, bytes, '台账.xlsx', 'complaints', undefined, '4月');
  expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NO_HEADER_FOUND' } }] });
});
