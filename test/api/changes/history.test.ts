import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../../builders/complaint.ts';
import { apply, csv, upload } from '../../support/excel.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

interface Told {
  readonly by: string;
  readonly source: string;
  readonly fileName: string | null;
  readonly column: string | null;
  readonly op: string;
  readonly beforeText: string | null;
  readonly afterText: string | null;
}
const history = async (rowId: string, column: string | null = null) => {
  const query = `query ($rowId: ID!, $column: String) { history(sheet: complaints, rowId: $rowId, column: $column) {
    by source fileName column op beforeText afterText } }`;
  return (await office.wang.data<{ history: Told[] }>(query, { rowId, column })).history;
};

test('a cell tells who changed it from what to what, in the words of the sheet', async () => {
  const first = await aCustomer(office.wang, { name: '华东精密' });
  const second = await aCustomer(office.wang, { name: '江南电器' });
  const id = await aComplaint(office.wang, { customerId: first });
  await change(office.li, [{ id, base: { values: { customerId: first } }, patch: { customerId: second } }]);
  expect(await history(id, 'customerId')).toEqual([
    {
      by: '李娜',
      source: 'API',
      fileName: null,
      column: 'customerId',
      op: 'UPDATE',
      beforeText: '华东精密',
      afterText: '江南电器',
    },
    { by: '王敏', source: 'API', fileName: null, column: null, op: 'CREATE', beforeText: null, afterText: '华东精密' },
  ]);
});

test('a cell of the first line has its history in the complaint, under the name it has there', async () => {
  const id = await aComplaint(office.wang, { batchNo: 'B-01' });
  await change(office.li, [
    { id, base: { values: { batchNo: 'B-01', note: null } }, patch: { batchNo: 'B-02', note: '更正批号' } },
  ]);
  expect(await history(id, 'batchNo')).toMatchObject([
    { by: '李娜', column: 'batchNo', beforeText: 'B-01', afterText: 'B-02' },
    { by: '王敏', op: 'CREATE', afterText: 'B-01' },
  ]);
  const columns = (await history(id)).map(({ column }) => column);
  expect(columns).toEqual(expect.arrayContaining(['batchNo', 'note']));
});

test('what was imported names its file', async () => {
  const id = await aComplaint(office.wang);
  const { number } = (
    await office.wang.data<{ complaint: { number: string } }>(`query ($id: ID!) { complaint(id: $id) { number } }`, {
      id,
    })
  ).complaint;
  const preview = await upload(office.wang, csv(`客诉编号,备注\n${number},来自台账`), '九月台账.csv');
  await apply(office.wang, preview.id);
  expect((await history(id, 'note'))[0]).toMatchObject({
    source: 'IMPORT',
    fileName: '九月台账.csv',
    afterText: '来自台账',
  });
});

test('the whole row: making it stands once, what was typed into a part later stands as changes', async () => {
  const id = await aComplaint(office.wang);
  await change(office.li, [{ id, base: { values: { contactName: null } }, patch: { contactName: '周工' } }]);
  expect((await history(id)).map(({ op, column, afterText }) => [op, column, afterText])).toEqual([
    ['UPDATE', 'contactName', '周工'],
    ['CREATE', null, null],
  ]);
});
