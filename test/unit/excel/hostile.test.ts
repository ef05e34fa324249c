import { limits } from '@redress/api/excel/reader/limits.ts';
import { expect, test } from 'vitest';
import { aWorkbook, type Cell, pack, parts } from '../../support/workbook.ts';
import { read, valuesOf } from './columns.ts';

const table: Cell[][] = [
  ['客诉编号', '客户名称'],
  ['K1', '华东'],
];
const sheet = 'xl/worksheets/sheet1.xml';
const plain = () => parts([{ rows: table }]);
const changed = (part: string, change: (xml: string) => string) => {
  const made = plain();
  made.set(part, change(made.get(part)!));
  return pack(made);
};
const row = (number: string, at: string) => `<row r="${number}"><c r="${at}" t="inlineStr"><is><t>x</t></is></c></row>`;
const many = (count: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => [name(at), ''] as const);

test.each<[string, () => Promise<Buffer> | Buffer]>([
  ['FILE_EMPTY', () => Buffer.alloc(0)],
  ['FILE_TOO_LARGE', () => Buffer.alloc(limits.uploadBytes + 1)],
  ['FORMAT_MISMATCH', () => Buffer.from('%PDF-1.7')],
  ['FORMAT_MISMATCH', () => pack([...plain(), ['word/document.xml', '']])],
  ['FORMAT_XLSB', () => pack([...plain(), ['xl/workbook.bin', '']])],
  [
    'FORMAT_ODS',
    () =>
      pack([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', ''],
      ]),
  ],
  ['ZIP_BAD_ENTRY_NAME', () => pack([...plain(), ['../../etc/passwd', 'x']])],
  ['ZIP_BAD_ENTRY_NAME', () => pack([...plain(), ['/etc/passwd', 'x']])],
  ['ZIP_DUPLICATE_ENTRY', () => pack([...plain(), ['XL/Worksheets/Sheet1.xml', '']])],
  ['ZIP_TOO_MANY_ENTRIES', () => pack([...plain(), ...many(2_000, (at) => `x/${at}`)])],
  ['ZIP_TOO_LARGE_INFLATED', () => pack([...plain(), ['x', Buffer.alloc(limits.inflatedBytes)]])],
  ['FILE_CORRUPT', () => changed(sheet, (xml) => xml.slice(0, -20))],
  ['FILE_CORRUPT', () => changed(sheet, (xml) => xml.replace('r="A2"', 'r="A99999999"'))],
  [
    'FILE_CORRUPT',
    () =>
      changed(sheet, (xml) =>
        xml.replace('<c r="A2" t="inlineStr"><is><t xml:space="preserve">K1</t></is>', '<c r="A2" t="s"><v>0</v>'),
      ),
  ],
  ['FILE_CORRUPT', () => changed(sheet, (xml) => xml.replace('</sheetData>', `${row('2', 'B2')}</sheetData>`))],
  ['FILE_CORRUPT', () => changed(sheet, (xml) => xml.replace('r="B2"', 'r="A2"'))],
  ['FILE_CORRUPT', () => changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('sheet1', 'sheet9'))],
  ['FILE_CORRUPT', () => changed(sheet, (xml) => xml.replace('K1', '&undefined;'))],
  ['UNSUPPORTED_ENCODING', () => changed(sheet, (xml) => xml.replace('UTF-8', 'GB2312'))],
  [
    'XML_DTD_FORBIDDEN',
    () => changed('xl/workbook.xml', (xml) => xml.replace('<workbook', '<!DOCTYPE a [<!ENTITY b "c">]><workbook')),
  ],
  [
    'XML_TOO_DEEP',
    () =>
      changed('xl/styles.xml', (xml) =>
        xml.replace('</styleSheet>', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}</styleSheet>`),
      ),
  ],
  ['TOO_MANY_SHEETS', () => pack(parts(Array.from({ length: 51 }, () => ({ rows: table }))))],
  [
    'TOO_MANY_COLUMNS',
    () => aWorkbook([[...table[0]!, ...Array.from({ length: 199 }, (_, at) => `列${at}`)], table[1]!]),
  ],
  ['TOO_MANY_ROWS', () => aWorkbook([table[0]!, ...Array.from({ length: limits.rows + 1 }, () => table[1]!)])],
  ['NO_HEADER_FOUND', () => aWorkbook([['甲', '乙']])],
  ['NO_DATA_ROWS', () => aWorkbook([table[0]!])],
])('%s', async (code, make) => {
  await expect(read(await make())).rejects.toMatchObject({ name: 'FileRefused', code, cause: undefined });
});

test('a part that holds more than it declares is refused', async () => {
  const bytes = await pack(plain());
  const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(10, directory + 24);
  await expect(read(bytes)).rejects.toMatchObject({ code: 'ZIP_SIZE_MISMATCH' });
});

test('I13 names that mean something in JavaScript are only names', async () => {
  const made = parts([{ rows: [...table, ['__proto__', 'constructor']], options: { name: '__proto__' } }]);
  expect((await valuesOf(await pack(made))).at(-1)).toEqual({ number: '__proto__', customer: 'constructor' });
  expect(Object.keys({})).toEqual([]);
});

const wide = (count: number, cell: string) => `<row>${cell.repeat(count)}</row>`;

// Empty cells and cells beyond the last column counted for nothing, and kept everybody waiting for a minute.
test.each<[string, string, () => string]>([
  ['TOO_MANY_CELLS', 'twenty million empty cells', () => wide(50, '<c/>').repeat(400_000)],
  ['TOO_MANY_COLUMNS', 'a row of three million cells', () => wide(3_000_000, '<c><v>1</v></c>')],
  ['TOO_MANY_COLUMNS', 'rows of 150,000 cells', () => wide(150_000, '<c><v>1</v></c>').repeat(45)],
  ['TOO_MANY_COLUMNS', 'rows of more cells than a list has columns', () => wide(300, '<c><v>1</v></c>').repeat(10)],
  ['TOO_MANY_CELLS', 'elements that mean nothing', () => '<a/>'.repeat(5_000_000)],
])('%s: %s are refused within five seconds', async (code, _, rows) => {
  const bytes = await changed(sheet, (xml) => xml.replace('</sheetData>', () => `${rows()}</sheetData>`));
  const begun = process.cpuUsage().user;
  await expect(read(bytes)).rejects.toMatchObject({ code });
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(5);
});

test('a million styled rows without a value, and a merge over the whole sheet, cost nothing', async () => {
  const rows = '<row r="5"/>'.repeat(200_000);
  const bytes = await changed(sheet, (xml) =>
    xml.replace('</sheetData>', `${rows}</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>`),
  );
  expect(await valuesOf(bytes)).toHaveLength(1);
});

test('merges over each other and a million hidden columns are looked at once', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at): Cell[] => [`K${at}`, at === 0 ? '华东' : null]);
  const made = parts([{ rows: [table[0]!, ...rows] }]);
  const columns = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(500_000)}</cols>`;
  const merges = `<mergeCells>${Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="B${at + 2}:B20001"/>`).join('')}</mergeCells>`;
  const xml = made
    .get(sheet)!
    .replace('<sheetData>', `${columns}<sheetData>`)
    .replace('</sheetData>', `</sheetData>${merges}`);
  const begun = process.cpuUsage().user;
  const found = await valuesOf(await pack(made.set(sheet, xml)));
  expect(found.every(({ customer }) => customer === '华东')).toBe(true);
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(5);
});

test('I1 the server answers while a large file is read', async () => {
  const bytes = await aWorkbook([
    table[0]!,
    ...Array.from({ length: 20_000 }, (_, at): Cell[] => [`K${at}`, '华东精密机械有限公司']),
  ]);
  // by processor time of this thread: what others on the machine do is no matter
  const used = () => process.threadCpuUsage().user / 1_000;
  let longest = 0;
  let last = used();
  const timer = setInterval(() => {
    longest = Math.max(longest, used() - last);
    last = used();
  }, 5);
  expect(await valuesOf(bytes)).toHaveLength(20_000);
  clearInterval(timer);
  expect(longest).toBeLessThan(200);
});

test('I12 texts of every writing survive, wherever the file is cut into pieces', async () => {
  const texts = ['华东精密机械有限公司', '𠮷野家𪚥', '不良😀👨‍👩‍👧', 'é ü ß', '第一行\n第二行', '(株)日本電産', '한국'];
  const rows = Array.from({ length: 20_000 }, (_, at): Cell[] => [`K${at}`, `${texts[at % texts.length]}${at}`]);
  const found = await valuesOf(await aWorkbook([table[0]!, ...rows]));
  expect(found.filter(({ customer }, at) => customer !== String(rows[at]![1]).normalize('NFC'))).toEqual([]);
  expect(JSON.stringify(found)).not.toContain('\uFFFD');
});
