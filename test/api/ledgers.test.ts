import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change } from '../builders/complaint.ts';
import { eightD, overseas, qualityExport, small, ticks, totalList } from '../builders/ledgers.ts';
import { apply, columnsIn, csv, type Preview, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

// G2: the layouts of ledgers as they were found, each imported without code.

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
  await aCustomer(office.wang, { name: '未注明' });
});
afterAll(() => office.close());

const createMissing = ['customers', 'products', 'users', 'departments'];
const written = async (where: object, fields: string) => {
  const query = `query ($filter: ComplaintFilter) { complaints(filter: $filter, orderBy: [{ column: receivedAt }]) { nodes { ${fields} } } }`;
  return (await office.wang.data<{ complaints: { nodes: object[] } }>(query, { filter: where })).complaints.nodes;
};
const meant = ({ mapping }: Pick<Preview, 'mapping'>) =>
  Object.fromEntries(
    mapping.columns.filter(({ to }) => to.length > 0).map(({ letters, to }) => [letters, to.join('+')]),
  );

test('L1: two-line headings, groups, two values in a cell, dates as text, prepared rows', async () => {
  const preview = await upload(office.wang, await totalList(), '总览.xlsx');
  expect(preview.counts).toMatchObject({ rows: 2, new: 1, errors: 1 });
  expect(meant(preview)).toMatchObject({
    F: 'productId+productName',
    J: 'causeOccurrence+causeEscape',
    O: 'interimDoneOn',
  });
  expect(preview.problems).toMatchObject([{ cell: 'P5', code: 'DATE_AMBIGUOUS' }]);
  const applied = await apply(office.wang, preview.id, { createMissing, onlyValidRows: true });
  expect(applied.counts).toMatchObject({ created: 1 });
  const fields = 'number productName causeOccurrence causeEscape product { code } department { name }';
  expect(await written({ number: { eq: 'TS-002' } }, fields)).toMatchObject([
    { productName: '底座', causeOccurrence: '模温低', causeEscape: null, product: { code: '0001234568' } },
  ]);
});

test('L2: saved results of formulas, residue skipped; what the list does not say is given once for all rows', async () => {
  const bytes = await overseas();
  expect((await upload(office.wang, bytes, '海外.xlsx')).problems).toContainEqual(
    expect.objectContaining({ row: 3, code: 'REQUIRED' }),
  );
  const { mapping, missing } = await columnsIn(office.wang, bytes, '海外.xlsx');
  expect(missing).toEqual(['客户名称']);
  const said = { ...mapping, constants: { customerId: '未注明' } };
  const preview = await upload(office.wang, bytes, '海外.xlsx', 'complaints', said);
  expect(preview.notices).toContainEqual(expect.objectContaining({ code: 'VALUE_READ_AS', cell: 'P4' }));
  expect(preview.counts).toMatchObject({ rows: 2, new: 2, errors: 0 });
  await apply(office.wang, preview.id, { createMissing });
  expect(
    await written({ number: { in: ['HW-01', 'HW-02'] } }, 'description closedOn customer { name } state'),
  ).toMatchObject([
    { description: '屏幕闪烁', closedOn: '2026-07-10', customer: { name: '未注明' }, state: 'CLOSED' },
    { description: '按键失灵', closedOn: null },
  ]);
});

test('what a ledger says beyond our values is told: 暂停 is no state of ours, a unit goes with its number', async () => {
  const rows = ['暂停,12PCS,2026-07-02 14:30', '暂停,3 PCS,2026-07-03', '结案,4,2026-07-04'];
  const text = [
    '结案状态,不良数量,发货日期,投诉日期,客户名称,问题描述',
    ...rows.map((row) => `${row},2026-07-01,未注明,划伤`),
  ];
  const { notices } = await upload(office.wang, csv(text.join('\n')), '台账.csv');
  expect(notices.filter(({ code }) => code === 'VALUE_READ_AS')).toMatchObject([
    { cell: 'C2', count: 1, params: { text: '2026-07-02 14:30', value: '2026-07-02' } },
    { cell: 'B2', count: 2, params: { text: '12PCS', value: '12' } },
    { cell: 'A2', count: 2, message: { zh: expect.stringContaining('“暂停”读作“处理中”') as string } },
  ]);
});

test('L3: an export of another system', async () => {
  const { mapping } = await columnsIn(office.wang, await qualityExport(), 'kb.xlsx');
  expect(meant({ mapping })).toMatchObject({
    G: 'receivedAt',
    I: 'productId',
    M: 'defectiveQuantity',
    Q: 'description',
    AC: 'state',
  });
  const columns = mapping.columns.map((one) => (one.letters === 'H' ? { ...one, to: ['customerId'] } : one));
  const preview = await upload(office.wang, await qualityExport(), 'kb.xlsx', 'complaints', { columns });
  expect(preview.counts).toMatchObject({ rows: 1, new: 1, errors: 0 });
});

test('L5: a small ledger with cut-off headings is saved as a template and known when it comes again', async () => {
  const bytes = await small();
  const { mapping } = await columnsIn(office.wang, bytes, '问题.xlsx');
  expect(meant({ mapping })).toMatchObject({ A: 'receivedAt', D: 'description', E: 'causeCategory', G: 'containment' });
  const text = JSON.stringify({ ...mapping, constants: { customerId: '未注明' } });
  const template = { name: '问题小台账', sheet: 'complaints', mapping: text };
  await change(office.wang, [{ patch: template }], { type: 'ImportTemplate', sheet: 'ImportTemplates' });
  const preview = await upload(office.wang, bytes, '问题.xlsx');
  expect(preview).toMatchObject({ template: { name: '问题小台账' }, counts: { rows: 2, new: 2, errors: 0 } });
  const broken = { rows: [{ patch: { ...template, name: '坏的', mapping: '不是' } }] };
  const refused = await change(office.wang, broken.rows, { type: 'ImportTemplate', sheet: 'ImportTemplates' });
  expect(refused.rows[0]!.cells).toContainEqual(expect.objectContaining({ code: 'MAPPING_UNREADABLE' }));
});

test('L6: columns of ticks become choices, side tables stay out', async () => {
  const bytes = await ticks();
  const { mapping } = await columnsIn(office.wang, bytes, '投诉.xlsx');
  expect(mapping.columns.slice(6, 9)).toMatchObject([
    { heading: '投诉分类 / 态度√', to: ['category'], tick: 'ATTITUDE' },
    { heading: '投诉分类 / 价格√', to: ['category'], tick: 'PRICE' },
    { heading: '投诉分类 / 质量√', to: ['category'], tick: 'QUALITY' },
  ]);
  const preview = await upload(office.wang, bytes, '投诉.xlsx');
  expect(preview.counts).toMatchObject({ rows: 2, new: 2 });
  expect(preview.problems).toEqual([]);
  await apply(office.wang, preview.id, { createMissing });
  const fields = 'category contactPhone followedUpAt customer { name }';
  expect(await written({ description: { in: ['噪音大', '态度差'] } }, fields)).toMatchObject([
    { category: 'QUALITY', contactPhone: '13800000000', customer: { name: '张三' } },
    { category: 'ATTITUDE', contactPhone: '013900000000' },
  ]);
});

test('I15 a filled-in 8D report is offered as one complaint', async () => {
  const preview = await upload(office.wang, await eightD(), '8D.xlsx');
  expect(preview.counts).toMatchObject({ rows: 1, new: 1, errors: 0 });
  expect(preview.notices).toContainEqual(expect.objectContaining({ code: 'FORM_READ' }));
  await apply(office.wang, preview.id, { createMissing });
  const fields = 'customerRef batchNo defectiveQuantity description containment causeOccurrence correctiveAction';
  expect(await written({ number: { eq: '8D-0099' } }, fields)).toEqual([
    {
      customerRef: 'SCAR-17',
      batchNo: '3E10',
      defectiveQuantity: '25',
      description: '密封面毛刺,装配困难',
      containment: '全检库存',
      causeOccurrence: '模具磨损',
      correctiveAction: '更换模仁并缩短保养周期',
    },
  ]);
});
