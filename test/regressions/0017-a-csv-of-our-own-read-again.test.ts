import { expect, test } from 'vitest';
import { aComplaint } from '../builders/complaint.ts';
import { upload } from '../support/excel.ts';
import { download } from '../support/exported.ts';
import { openOffice } from '../support/office.ts';

const texts = [
  '=1+1 客户写的',
  '-包装破损',
  '+8613800000000',
  '@质检',
  '-5',
  "'=so written",
  "''@x",
  "'-5",
  '="00123"',
  "'不变",
];

// The apostrophe that keeps a text from being a formula came back as part of the text.
test('a CSV exported from here and read again untouched changes nothing', async () => {
  const office = await openOffice();
  for (const description of texts) await aComplaint(office.wang, { description });
  const bytes = await download(office.wang, '/exports/complaints.csv?headings=names');
  const { counts, problems } = await upload(office.wang, bytes, '客诉.csv');
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ rows: texts.length, unchanged: texts.length, new: 0, changed: 0 });
  await office.close();
});
