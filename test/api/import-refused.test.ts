import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, csv, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('an import belongs to who uploaded it, and strangers import nothing', async () => {
  const preview = await upload(office.wang, csv('客诉编号,备注\nKS-2026-9001,甲'), '更新.csv');
  const notFound = { errors: [{ extensions: { code: 'IMPORT_NOT_FOUND' } }] };
  expect(await (await office.li.fetch(`/imports/${preview.id}`)).json()).toMatchObject(notFound);
  expect(await apply(office.li, preview.id)).toMatchObject(notFound);
  const unauthenticated = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
  expect(await upload(office.app.anonymous, csv('客诉编号,备注\n1,甲'), '更新.csv')).toMatchObject(unauthenticated);
});

test('an upload for a sheet that is not there is refused, without a list of all that are', async () => {
  const answer = await upload(office.wang, csv('客诉编号\nK1'), '客诉.csv', 'nope');
  expect(JSON.stringify(answer)).toContain('SHEET_UNKNOWN');
  expect(JSON.stringify(answer)).not.toContain('complaints');
});

test('the same row twice is refused, not guessed', async () => {
  const row = 'KS-2026-9201,2026-09-01,华东精密机械有限公司,毛刺,A1';
  const { problems } = await upload(
    office.wang,
    csv(`客诉编号,投诉日期,客户名称,问题描述,生产批号\n${row}\n${row}`),
    '重复.csv',
  );
  expect(problems).toMatchObject([
    { cell: 'A2', code: 'DUPLICATE_KEY_IN_FILE' },
    { cell: 'A3', code: 'DUPLICATE_KEY_IN_FILE' },
  ]);
});

test.each([
  ['FILE_EMPTY', '空.xlsx', ''],
  ['FORMAT_MISMATCH', '网页.xlsx', '<html><table><tr><td>客诉编号</td></tr></table>'],
  ['NO_HEADER_FOUND', '别的.csv', 'a,b\n1,2'],
  ['NO_DATA_ROWS', '没有数据.csv', '客诉编号,备注\n'],
  ['HEADER_REQUIRED_MISSING', '缺列.csv', '问题描述,备注\n毛刺,急'],
])('a file that cannot be read is refused as a whole: %s', async (code, name, text) => {
  expect(await upload(office.wang, csv(text), name)).toMatchObject({ errors: [{ extensions: { code } }] });
});
