import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { aComplaint } from '../../builders/complaint.ts';
import { anUpload, aPicture } from '../../builders/file.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let complaintId: string;
beforeAll(async () => {
  office = await openOffice();
  complaintId = await aComplaint(office.wang);
});
afterAll(() => office.close());

const uploaded = async (bytes: Buffer | string, name: string) =>
  (await anUpload(office.wang, { bytes, name, fields: { complaintId } })).file;

test('a picture is shown, and can neither run anything nor be taken for something else', async () => {
  const { url } = await uploaded(await aPicture(), '图.jpg');
  const { headers } = await office.wang.fetch(url);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': `inline; filename="_.jpg"; filename*=UTF-8''%E5%9B%BE.jpg`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  const saved = await office.wang.fetch(`${url}?download=1`);
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
});

test('everything that is no picture is only ever saved', async () => {
  for (const [bytes, name] of [
    ['%PDF-1.7\n', '报告.pdf'],
    ['纯文本', '说明.txt'],
  ] as const) {
    const { headers } = await office.wang.fetch((await uploaded(bytes, name)).url);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  }
});

test('a file is asked for once: the second time its tag is enough', async () => {
  const { url, thumbnailUrl } = await uploaded(await aPicture(), '图.jpg');
  for (const path of [url, thumbnailUrl!]) {
    const etag = (await office.wang.fetch(path)).headers.get('etag')!;
    const again = await office.wang.fetch(path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  }
});

test.each([
  ["有 空格 & 符号 (1)'%*.JPG", "有 空格 & 符号 (1)'%.JPG"],
  ['C:\\照片\\..\\..\\密封圈.jpg', '密封圈.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['cod\u202Egpj.exe', 'codgpj.exe.jpg'],
  ['Été 🔧 Ünïcode.jpg', 'Été 🔧 Ünïcode.jpg'],
  ['.jpg', 'file.jpg'],
  [`${'长'.repeat(300)}.jpg`, `${'长'.repeat(196)}.jpg`],
])('the name %s is kept as %s and comes back as it is', async (given, kept) => {
  const { name, url } = await uploaded(await aPicture(), given);
  expect(name).toBe(kept);
  const disposition = (await office.wang.fetch(url)).headers.get('content-disposition')!;
  expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)![1]!)).toBe(kept);
});

test('a small picture is upright, small, and tells nothing of camera and place', async () => {
  const bytes = await sharp(await aPicture(1200, 800))
    .withExif({
      IFD0: { Make: 'Phone', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { thumbnailUrl } = await uploaded(bytes, '竖拍.jpg');
  const answer = await office.wang.fetch(thumbnailUrl!);
  expect(answer.headers.get('content-type')).toBe('image/webp');
  const small = await sharp(await answer.arrayBuffer()).metadata();
  expect(small).toMatchObject({ format: 'webp', width: 213, height: 320 });
  expect(small.exif).toBeUndefined();
});

test('a small picture is never larger than the picture, and transparent ones stay so', async () => {
  const bytes = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const { thumbnailUrl, mediaType } = await uploaded(bytes, '章.png');
  expect(mediaType).toBe('image/png');
  const small = await sharp(await (await office.wang.fetch(thumbnailUrl!)).arrayBuffer()).metadata();
  expect(small).toMatchObject({ width: 20, height: 10, hasAlpha: true });
});

test('a file that is none, or no picture, has no address', async () => {
  const { id } = await uploaded('文本', '说明.txt');
  for (const path of [`/files/${crypto.randomUUID()}`, '/files/..%2f..%2fetc', `/files/${id}/thumbnail`])
    expect((await office.wang.fetch(path)).status).toBe(404);
});
