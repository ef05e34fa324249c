import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change } from '../../builders/complaint.ts';
import { aField } from '../../builders/field.ts';
import { apply, csv, upload } from '../../support/excel.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
  wang = office.wang;
});
afterAll(() => office.close());

test('Excel takes fields in by heading or alias, gives them out, and reads its own file back as unchanged', async () => {
  const fields: Record<string, string> = {};
  for (const [zh, kind, more] of [
    ['夹具号', 'code', { aliases: '治具编号、Fixture' }],
    ['硬度', 'decimal', {}],
    ['炉次', 'integer', {}],
    ['热处理日', 'date', {}],
    ['热处理时间', 'dateTime', {}],
    ['加严', 'flag', {}],
    ['材料等级', 'choice', {}],
    ['热处理厂', 'reference', { target: 'customers' }],
  ] as const)
    fields[zh] = await aField(wang, { zh, kind, ...more });
  await change(wang, [{ patch: { list: fields['材料等级'], code: 'A', zh: '甲级', en: 'Grade A' } }], {
    type: 'ChoiceEntry',
    sheet: 'Choices',
  });
  const customer = await aCustomer(wang, { name: '苏州热处理' });
  const preview = await upload(
    wang,
    csv(`客户名称,投诉日期,问题描述,治具编号,硬度,炉次,热处理日,热处理时间,加严,材料等级,热处理厂
苏州热处理,2026-09-01,硬度不足,000777,58.50,12,2026-08-30,2026-08-30 14:05,是,甲级,苏州热处理
苏州热处理,2026-09-01,硬度待查,,很硬,,,,,,\n`),
    '热处理.csv',
  );
  expect(preview.problems).toMatchObject([
    { column: fields['硬度'], code: 'NUMBER_INVALID', message: { zh: expect.stringContaining('很硬') } },
  ]);
  await apply(wang, preview.id, { onlyValidRows: true });
  const { complaints } = await wang.data<{ complaints: { nodes: { custom: Record<string, unknown>[] }[] } }>(
    'query ($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { custom { field text number date dateTime flag choice reference } } } }',
    { filter: { customerId: { eq: customer } } },
  );
  expect(complaints.nodes).toHaveLength(1);
  expect(
    Object.fromEntries(
      complaints.nodes[0]!.custom.map(({ field, ...slots }) => [
        field,
        Object.values(slots).find((value) => value !== null),
      ]),
    ),
  ).toEqual({
    [fields['夹具号']!]: '000777',
    [fields['硬度']!]: '58.5',
    [fields['炉次']!]: '12',
    [fields['热处理日']!]: '2026-08-30',
    [fields['热处理时间']!]: '2026-08-30T06:05:00.000Z',
    [fields['加严']!]: true,
    [fields['材料等级']!]: 'A',
    [fields['热处理厂']!]: customer,
  });

  const filter = encodeURIComponent(JSON.stringify({ custom: [{ field: fields['夹具号'], text: { eq: '000777' } }] }));
  const answer = await wang.fetch(`/exports/complaints.xlsx?filter=${filter}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const texts = (row: number) => Array.from(workbook.worksheets[0]!.getRow(row).values as unknown[], String);
  const at = texts(4).findIndex((heading) => heading.includes('材料等级'));
  expect([texts(3)[at], texts(5)[at]]).toEqual(['自定义 Custom', '甲级']);
  expect((await upload(wang, bytes, '导出.xlsx')).counts).toMatchObject({ rows: 1, unchanged: 1, errors: 0 });
});
