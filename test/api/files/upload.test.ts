import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import { anUpload, aPicture, send } from '../../builders/file.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let complaintId: string;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
});
afterAll(() => office.close());
beforeEach(async () => {
  complaintId = await aComplaint(wang);
});

const kept = async () =>
  (await readdir(join(office.app.files, 'files', 'content'), { recursive: true })).filter((path) => path.length > 60);
const fields = 'pictures files { id name kind mediaType size url thumbnailUrl }';

test('R14: a picture of the defect hangs on its complaint, and the complaint counts it', async () => {
  const bytes = await aPicture();
  const { file } = await anUpload(wang, { bytes, name: '密封面毛刺 (近照).jpg', fields: { complaintId } });
  expect(await complaint(wang, complaintId, fields)).toEqual({
    pictures: 1,
    files: [
      {
        id: file.id,
        name: '密封面毛刺 (近照).jpg',
        kind: 'DEFECT_PICTURE',
        mediaType: 'image/jpeg',
        size: bytes.length,
        url: `/files/${file.id}`,
        thumbnailUrl: `/files/${file.id}/thumbnail`,
      },
    ],
  });
  const answer = await wang.fetch(file.url);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
});

test('documents hang on a complaint too, and are no pictures', async () => {
  await anUpload(wang, { bytes: '%PDF-1.7\n%…', name: '检测报告.pdf', fields: { complaintId, kind: '检测报告' } });
  await anUpload(wang, { bytes: '批号,数量\nL20260901,12\n', name: '挑选结果.csv', fields: { complaintId } });
  expect(await complaint(wang, complaintId, 'pictures files { kind mediaType thumbnailUrl }')).toEqual({
    pictures: null,
    files: [
      { kind: 'TEST_REPORT', mediaType: 'application/pdf', thumbnailUrl: null },
      { kind: 'DOCUMENT', mediaType: 'text/csv', thumbnailUrl: null },
    ],
  });
});

test('a file of a claim belongs to its complaint as well; one of a customer to none', async () => {
  const { rows } = await change(wang, [{ patch: { complaintId, amount: '7' } }], { type: 'Claim', sheet: 'Claims' });
  await anUpload(wang, { bytes: '来函扫描', name: '来函.txt', fields: { sheet: 'claims', rowId: rows[0]!.id } });
  const { customerId } = await complaint<{ customerId: string }>(wang, complaintId, 'customerId');
  await anUpload(wang, { bytes: '质量协议', name: '协议.txt', fields: { sheet: 'customers', rowId: customerId } });
  const query = `query ($rowId: String) { files(filter: { rowId: { eq: $rowId } }) { nodes { name sheet complaintId } } }`;
  expect(await wang.data(query, { rowId: rows[0]!.id })).toEqual({
    files: { nodes: [{ name: '来函.txt', sheet: 'claims', complaintId }] },
  });
  expect(await wang.data(query, { rowId: customerId })).toEqual({
    files: { nodes: [{ name: '协议.txt', sheet: 'customers', complaintId: null }] },
  });
});

test('an upload is a change set: it has a history, can be undone and done again', async () => {
  const { changeSet, file } = await anUpload(wang, { bytes: await aPicture(), fields: { complaintId } });
  const history = `query ($id: ID!) { history(sheet: files, rowId: $id) { by source column } }`;
  const told = await wang.data<{ history: object[] }>(history, { id: file.id });
  expect(told.history[0]).toMatchObject({ by: '王敏', source: 'UPLOAD' });
  const undone = await undo(wang, changeSet);
  expect(await complaint(wang, complaintId, 'pictures files { id }')).toEqual({ pictures: null, files: [] });
  expect((await wang.fetch(file.url)).status).toBe(404);
  await undo(wang, undone.changeSet);
  expect(await complaint(wang, complaintId, 'pictures')).toEqual({ pictures: 1 });
  expect((await wang.fetch(file.url)).status).toBe(200);
});

test('a removed picture comes back by undo, even after another took its place', async () => {
  const first = await anUpload(wang, { bytes: await aPicture(), name: '一.jpg', fields: { complaintId } });
  const removed = await change(wang, [{ id: first.file.id, void: true }], { type: 'File', sheet: 'Files' });
  await anUpload(wang, { bytes: await aPicture(90), name: '二.jpg', fields: { complaintId } });
  expect((await undo(wang, removed.changeSet)).applied).toBe(true);
  expect(await complaint(wang, complaintId, 'pictures')).toEqual({ pictures: 2 });
});

test('a voided complaint takes its files along, and brings them back', async () => {
  const { file } = await anUpload(wang, { bytes: await aPicture(), fields: { complaintId } });
  const voided = await change(wang, [{ id: complaintId, void: true }]);
  expect((await wang.fetch(file.url)).status).toBe(404);
  await undo(wang, voided.changeSet);
  expect((await wang.fetch(file.url)).status).toBe(200);
});

test('the same content is kept once, however often it is uploaded', async () => {
  const bytes = await aPicture(321, 123);
  const one = await anUpload(wang, { bytes, name: '甲.jpg', fields: { complaintId } });
  const before = (await kept()).length;
  const two = await anUpload(wang, { bytes, name: '乙.jpg', fields: { complaintId } });
  expect(two.file).toMatchObject({ sha256: one.file.sha256, name: '乙.jpg' });
  expect((await kept()).length).toBe(before);
  expect(await readdir(join(office.app.files, 'files', 'incoming'))).toEqual([]);
});

test('an upload that is sent again after a lost answer makes one file', async () => {
  const sending = { bytes: await aPicture(), fields: { complaintId }, headers: { 'Idempotency-Key': 'phone-1' } };
  const one = await anUpload(wang, sending);
  expect((await anUpload(wang, sending)).file.id).toBe(one.file.id);
  expect(await complaint(wang, complaintId, 'pictures')).toEqual({ pictures: 1 });
});

test('twenty people upload to one complaint at once', async () => {
  const pictures = await Promise.all(Array.from({ length: 20 }, (_, at) => aPicture(40 + at, 40)));
  await Promise.all(pictures.map((bytes) => anUpload(wang, { bytes, fields: { complaintId } })));
  expect(await complaint(wang, complaintId, 'pictures')).toEqual({ pictures: 20 });
});

test('the fields of the form may stand behind its file', async () => {
  const form = new FormData();
  form.set('file', new Blob(['检验记录']), '记录.txt');
  form.set('complaintId', complaintId);
  expect((await wang.fetch('/files', { method: 'POST', body: form })).status).toBe(201);
});

test('a file can be renamed and described; what it is stays', async () => {
  const { file } = await anUpload(wang, { bytes: await aPicture(), fields: { complaintId } });
  const patch = { name: '外箱.exe', kind: '证据', note: '客户拍摄' };
  const base = { version: 1 };
  await change(wang, [{ id: file.id, base, patch }], { type: 'File', sheet: 'Files' });
  const read = await wang.data(`query ($id: ID!) { file(id: $id) { name kind note mediaType } }`, { id: file.id });
  expect(read).toEqual({
    file: { name: '外箱.exe.jpg', kind: 'EVIDENCE', note: '客户拍摄', mediaType: 'image/jpeg' },
  });
});

test('a file cannot be made without content', async () => {
  const made = await change(wang, [{ patch: { name: '空.jpg', kind: 'EVIDENCE' } }], { type: 'File', sheet: 'Files' });
  expect(made).toMatchObject({ applied: false, rows: [{ outcome: 'REJECTED' }] });
  expect(made.rows[0]!.cells[0]).toMatchObject({ column: 'name', code: 'FILE_NOT_UPLOADED' });
});

test('nobody uploads to a row that is not there', async () => {
  const gone = await send(wang, { bytes: '…', fields: { complaintId: crypto.randomUUID() } });
  expect(gone.status).toBe(404);
});

test('a row of another sheet has files of its own: its cell counts them, and its complaint lists them too', async () => {
  const patch = { complaintId, place: 'IN_STOCK' };
  const { rows } = await change(wang, [{ patch }], { type: 'Containment', sheet: 'Containments' });
  const rowId = rows[0]!.id;
  await anUpload(wang, { bytes: await aPicture(), name: '隔离区.jpg', fields: { sheet: 'containments', rowId } });
  const read = await wang.data<{ containment: { files: number } }>(
    `query ($id: ID!) { containment(id: $id) { files } }`,
    { id: rowId },
  );
  expect(read.containment.files).toBe(1);
  expect(await complaint(wang, complaintId, 'files { name }')).toEqual({ files: [{ name: '隔离区.jpg' }] });
});
