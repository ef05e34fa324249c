import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, complaint } from '../../builders/complaint.ts';
import { anUpload, aPicture, refusal, send } from '../../builders/file.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let complaintId: string;
beforeAll(async () => {
  office = await openOffice();
  complaintId = await aComplaint(office.wang);
});
afterAll(() => office.close());

const refused = (bytes: Buffer | string, name: string) =>
  refusal(send(office.wang, { bytes, name, fields: { complaintId } }));
const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url));

/** A black picture of one bit a pixel: next to nothing in bytes. */
function blackPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(height * (Math.ceil(width / 8) + 1)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

test.each([
  ['a program that calls itself a picture', Buffer.from(`MZ${'\0'.repeat(200)}`), '照片.jpg'],
  ['a page that calls itself a text', '<!doctype html><script>alert(1)</script>', '说明.txt'],
  ['a page behind some words', '你好\n<script>alert(1)</script>', '说明.txt'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '图.svg'],
  ['an SVG that calls itself a PNG', '<?xml version="1.0"?><svg onload="alert(1)"/>', '图.png'],
  ['bytes that are nothing', Buffer.from([1, 2, 3, 0, 255, 254, 7]), '数据.txt'],
  ['a video', Buffer.from('0000001c667479706d703432000000006d70343269736f6d', 'hex'), '视频.jpg'],
])('%s is refused by its content', async (_what, bytes, name) => {
  expect(await refused(bytes, name)).toMatchObject({ status: 415, code: 'FILE_TYPE_REFUSED' });
});

test('a workbook with macros is refused, one without is taken', async () => {
  expect(await refused(await fixture('excel-corpus/120-macros-renamed.xlsx'), '报表.xlsx')).toMatchObject({
    code: 'FILE_TYPE_REFUSED',
  });
  const { file } = await anUpload(office.wang, {
    bytes: await fixture('tracking-sheet.xlsx'),
    name: '台账.xlsx',
    fields: { complaintId },
  });
  expect(file.mediaType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});

test('an archive is refused in words of its own', async () => {
  const { status, code, message } = await refused(await fixture('excel-corpus/122-plain-zip.xlsx'), '照片.zip');
  expect({ status, code }).toEqual({ status: 415, code: 'FILE_ARCHIVE_REFUSED' });
  expect(message).toBe('压缩包不能作为附件,请解压后逐个上传');
});

test('a file of more than 20 MB is refused, whether it says so or not', async () => {
  const large = Buffer.alloc(20 * 1024 * 1024 + 1, 'x');
  expect(await refused(large, '日志.txt')).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  const boundary = 'x';
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
  const body = new Blob([head, large, '\r\n--x--\r\n']).stream();
  const chunked = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
  expect(await refusal(office.wang.fetch('/files', chunked as RequestInit))).toMatchObject({ code: 'FILE_TOO_LARGE' });
});

test('an empty file and a form without one are refused', async () => {
  expect(await refused('', '空.txt')).toMatchObject({ code: 'FILE_EMPTY' });
  const form = new FormData();
  form.set('complaintId', complaintId);
  expect(await refusal(office.wang.fetch('/files', { method: 'POST', body: form }))).toMatchObject({
    code: 'FILE_MISSING',
  });
  expect(await refusal(office.wang.fetch('/files', { method: 'POST', body: 'x' }))).toMatchObject({
    code: 'BAD_INPUT',
  });
});

test('a picture that takes gigabytes to open is refused before it is opened', async () => {
  const bomb = blackPng(40_000, 20_000);
  expect(bomb.length).toBeLessThan(200_000);
  expect(await refused(bomb, '黑.png')).toMatchObject({ status: 422, code: 'IMAGE_TOO_MANY_PIXELS' });
});

test('a damaged picture is refused', async () => {
  const picture = await aPicture();
  expect(await refused(picture.subarray(0, 200), '坏.jpg')).toMatchObject({ status: 422, code: 'IMAGE_UNREADABLE' });
});

test('nobody who is not signed in uploads or reads', async () => {
  const { file } = await anUpload(office.wang, { bytes: await aPicture(), fields: { complaintId } });
  const anonymous = office.app.anonymous;
  const answers = [
    send(anonymous, { bytes: await aPicture(), fields: { complaintId } }),
    anonymous.fetch(file.url),
    anonymous.fetch(file.thumbnailUrl!),
  ];
  for (const answer of answers) expect(await refusal(answer)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});

test('a page of another site uploads nothing in a user’s name', async () => {
  const headers = { origin: 'https://evil.example' };
  const sent = send(office.wang, { bytes: await aPicture(), fields: { complaintId }, headers });
  expect(await refusal(sent)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

test('what is refused leaves nothing behind', async () => {
  const id = await aComplaint(office.wang);
  await send(office.wang, { bytes: 'MZ\0\0', fields: { complaintId: id } });
  expect(await complaint(office.wang, id, 'files { id }')).toEqual({ files: [] });
});
