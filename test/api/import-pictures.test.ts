import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, undo } from '../builders/complaint.ts';
import { anUpload, aPicture } from '../builders/file.ts';
import { apply, total, upload } from '../support/excel.ts';
import { exported } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';
import { aDrawing, aDrawnList, anExcelList, aPicturedList, aWpsList, type Lying } from '../support/pictured.ts';
import { hasLibreOffice, throughLibreOffice } from '../support/resave.ts';

let office: Office;
const pictures: Buffer[] = [];
beforeAll(async () => {
  office = await openOffice();
  await aCustomer(office.wang, { name: '华东' });
  for (const colour of ['#cc0000', '#00cc00', '#0000cc']) pictures.push(await aPicture(400, 300, colour));
});
afterAll(() => office.close());

const headings = ['客诉编号', '客户名称', '投诉日期', '问题描述', '不良图片'];
const size = { width: 60, height: 60 };
const at = (which: number, row: number, place: Omit<Lying, 'bytes' | 'tl'> = { ext: size }): Lying => ({
  bytes: pictures[which]!,
  tl: { col: 4, row },
  ...place,
});
const rows = (prefix: string) => [1, 2, 3].map((n) => [`${prefix}-${n}`, '华东', '2026-09-01', `问题${n}`]);
const list = (prefix: string, ...lying: Lying[]) => aPicturedList([headings, ...rows(prefix)], lying);
const preview = (bytes: Uint8Array, name = '跟踪表.xlsx') => upload(office.wang, new Uint8Array(bytes), name);

/** Names of the pictures of complaints by their numbers. */
async function picturesOf(prefix: string) {
  const { complaints } = await office.wang.data<{
    complaints: { nodes: { number: string; files: { name: string }[] }[] };
  }>(
    `query ($number: String!) { complaints(filter: { number: { startsWith: $number } }, orderBy: [{ column: number, direction: ASC }])
      { nodes { number pictures files { name kind } } } }`,
    { number: prefix },
  );
  return complaints.nodes.map(({ files }) => files.map(({ name }) => name));
}

test('G3: pictures over the cells of a row become its files, with the rows and in one change set, undone with them', async () => {
  // the second picture begins a little above its row, the third lies on two rows
  const bytes = await list(
    'A',
    at(0, 1),
    at(1, 1.9, { br: { col: 5, row: 2.9 } }),
    at(2, 3, { br: { col: 5, row: 4.9 } }),
  );
  const { id, counts, rows: shown, ...answer } = await preview(bytes);
  expect(counts).toMatchObject({ new: 3, pictures: 3, errors: 0, warnings: 0 });
  expect(answer).toMatchObject({ pictures: [{ cell: 'E2', label: 'A-1' }, { cell: 'E3' }, { cell: 'E4' }] });
  expect(JSON.stringify(answer)).toContain('data:image/webp;base64,');
  expect(shown[0]!.cells).toContainEqual(expect.objectContaining({ column: 'pictures', after: '+1', state: 'NEW' }));
  const files = await total(office.wang, 'files');
  const applied = await apply(office.wang, id);
  expect(applied.counts).toMatchObject({ created: 3, pictures: 3 });
  expect(await picturesOf('A')).toEqual([['跟踪表 E2.jpg'], ['跟踪表 E3.jpg'], ['跟踪表 E4.jpg']]);
  await undo(office.wang, applied.changeSet);
  expect(await total(office.wang, 'files')).toBe(files);
});

test('G3: the content of a picture is kept as an upload is', async () => {
  await apply(office.wang, (await preview(await list('B', at(0, 1)))).id);
  const { files } = await office.wang.data<{ files: { nodes: { id: string; size: number; mediaType: string }[] } }>(
    `{ files(filter: { name: { eq: "跟踪表 E2.jpg" } }) { nodes { id size mediaType } } }`,
  );
  const [file] = files.nodes;
  expect(file).toMatchObject({ size: pictures[0]!.length, mediaType: 'image/jpeg' });
  const content = await office.wang.fetch(`/files/${file!.id}`);
  expect(Buffer.from(await content.arrayBuffer()).equals(pictures[0]!)).toBe(true);
  expect((await office.wang.fetch(`/files/${file!.id}/thumbnail`)).headers.get('content-type')).toBe('image/webp');
});

test('G3: the same file again adds none; a further picture of an existing row is one', async () => {
  const bytes = await list('C', at(0, 1), at(0, 1), at(1, 2));
  const first = await preview(bytes);
  expect(first.counts).toMatchObject({ new: 3, pictures: 2 });
  await apply(office.wang, first.id);
  expect((await preview(bytes)).counts).toMatchObject({ new: 0, changed: 0, pictures: 0, unchanged: 3 });
  const more = await preview(await list('C', at(0, 1), at(2, 1)));
  expect(more.counts).toMatchObject({ new: 0, changed: 1, pictures: 1 });
  expect((await apply(office.wang, more.id)).counts).toMatchObject({ created: 0, updated: 0, pictures: 1 });
  expect((await picturesOf('C')).map((names) => names.length)).toEqual([2, 1, 0]);
});

const withPictures = { columns: 'number,pictures', pictures: '1' };

test('E15, G3: an export with pictures comes back without a change, also when another program saved it', async () => {
  const complaintId = await aComplaint(office.wang, { number: 'D-1' });
  await anUpload(office.wang, { bytes: pictures[0]!, fields: { complaintId } });
  const { bytes, workbook } = await exported(office.wang, withPictures);
  const nothing = { new: 0, changed: 0, pictures: 0, errors: 0 };
  expect((await preview(bytes)).counts).toMatchObject(nothing);
  const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect((await preview(saved)).counts).toMatchObject(nothing);
});

test.runIf(hasLibreOffice)(
  'RT-2, G3: LibreOffice keeps exported pictures such that they come back as nothing new',
  async () => {
    const { bytes } = await exported(office.wang, withPictures);
    expect((await preview(await throughLibreOffice(bytes))).counts).toMatchObject({ changed: 0, pictures: 0 });
  },
);

test.each([
  ['WPS', aWpsList],
  ['Excel', anExcelList],
])('G3: a picture in a cell, as %s keeps it, is a picture of its row and no error', async (_, make) => {
  const { counts, rows: shown } = await preview(await make(pictures[0]!));
  expect(counts).toMatchObject({ new: 1, pictures: 1, errors: 0 });
  expect(shown[0]!.cells).toContainEqual(expect.objectContaining({ column: 'pictures', after: '+1' }));
});

test('what is no picture, what is missing and what lies on no row is named and left out', async () => {
  const media = {
    'xl/media/a.png': Buffer.from('<html><script>1</script>'),
    'xl/media/b.png': pictures[0]!.subarray(0, 200),
  };
  const targets = ['../media/a.png', '../media/b.png', '../media/c.png', '../../docProps/app.xml'];
  const { counts, notices } = await preview(await aDrawnList(aDrawing(4), targets, media));
  expect(counts).toMatchObject({ new: 1, pictures: 0, errors: 0 });
  expect(notices.map(({ code, cell }) => [code, cell])).toEqual([
    ['FILE_TYPE_REFUSED', 'E2'],
    ['IMAGE_UNREADABLE', 'E2'],
    ['IMAGE_UNREADABLE', 'E2'],
    ['IMAGE_UNREADABLE', 'E2'],
  ]);
  const astray = await preview(await list('E', at(0, 0), at(1, 9)));
  expect(astray.notices.map(({ code, cell }) => [code, cell])).toContainEqual(['PICTURE_NOT_IN_ROW', 'E10']);
});

test.each([
  ['XML_DTD_FORBIDDEN', aDrawing(1, '<!DOCTYPE a [<!ENTITY b "c">]>')],
  ['TOO_MANY_PICTURES', aDrawing(2_001)],
  ['FILE_CORRUPT', aDrawing(1).slice(0, -20)],
])('a hostile drawing is refused: %s', async (code, drawing) => {
  const answer = await preview(await aDrawnList(drawing, ['../media/a.jpeg'], { 'xl/media/a.jpeg': pictures[0]! }));
  expect(answer).toMatchObject({ errors: [{ extensions: { code } }] });
});
