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
