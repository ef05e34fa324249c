import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { upload } from '../support/excel.ts';
import { exported, partsOf } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';
import { canPaint, canPrint, coloursOf, printed } from '../support/resave.ts';

let office: Office;
let department: string;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from('2026-11-21T02:00:00Z'));
  department = (await office.database.pool.query(`select id from department where name = '生产部'`)).rows[0].id;
  const texts = { description: '=1+1', batchNo: '0000007919', customerRef: '@客户', note: '-包装破损\n\t+86' };
  await aComplaint(office.wang, {
    number: 'A-1',
    receivedAt: '2026-11-01T01:00:00Z',
    departmentId: department,
    ...texts,
  });
  await aComplaint(office.wang, { number: 'A-2', receivedAt: '2026-11-20T01:30:00Z', shippedOn: '2026-03-01' });
});
afterAll(() => office.close());

const sheetOf = async (asked: Record<string, unknown>) =>
  (await partsOf((await exported(office.wang, asked)).bytes)).get('xl/worksheets/sheet1.xml')!;
const all = { orderBy: [{ column: 'number', direction: 'ASC' }] };

test('E2, E3: groups are merged over their columns, panes are frozen, the filter covers the hidden columns and has its name', async () => {
  const { worksheet, bytes } = await exported(office.wang, { columns: 'number,customerId,description,state' });
  expect(worksheet.model.merges).toEqual(['A3:B3']);
  expect(worksheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4, topLeftCell: 'B5' });
  expect(worksheet.autoFilter).toBe('A4:G6');
  expect((await partsOf(bytes)).get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'客户抱怨处理跟踪表'!$A$4:$G$6<`,
  );
});

test('E4: drop-downs name a list, and a column has one of them', async () => {
  const { bytes } = await exported(office.wang, all);
  const parts = await partsOf(bytes);
  const validations = [...parts.get('xl/worksheets/sheet1.xml')!.matchAll(/sqref="([A-Z]+)\d[^>]*><formula1>(\w+)</g)];
  expect(validations.length).toBeGreaterThan(10);
  expect(new Set(validations.map(([, letters]) => letters)).size).toBe(validations.length);
  for (const [, , name] of validations) expect(parts.get('xl/workbook.xml')).toContain(`<definedName name="${name}">`);
});

test('E5: the same cells whatever the time zone of the server’s machine', async () => {
  const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'];
  const before = process.env['TZ'];
  const sheets = await Array.fromAsync(zones, async (zone) => {
    process.env['TZ'] = zone;
    return (await sheetOf({ ...all, columns: 'number,receivedAt,shippedOn' })).replace(
      /<t[^>]*>(c[0-9a-f]{20}|导出[^<]*)</g,
      '',
    );
  });
  process.env['TZ'] = before;
  expect(new Set(sheets).size).toBe(1);
  expect(sheets[0]).toContain('<v>46082</v>'); // 2026-03-01
});

test('E6, E7: codes are texts with their zeros, no text becomes a formula', async () => {
  const { worksheet, bytes } = await exported(office.wang, {
    ...all,
    columns: 'number,batchNo,customerRef,description,note',
  });
  expect([2, 3, 4, 5].map((at) => worksheet.getCell(5, at).value)).toEqual([
    '0000007919',
    '@客户',
    '=1+1',
    '-包装破损\n\t+86',
  ]);
  expect(worksheet.getCell('B5').numFmt).toBe('@');
  for (const part of (await partsOf(bytes)).values()) expect(part).not.toMatch(/<f[ >]/);
});

test('E11: protected on request: what is to be filled in is open, the rest is locked', async () => {
  const asked = { ...all, profile: 'DEPARTMENT', department, protected: '1' };
  const { worksheet } = await exported(office.wang, asked);
  const headings = (worksheet.getRow(4).values as string[]).map((text) => text?.split('\n')[0]);
  const open = headings.filter((_, at) => at > 0 && worksheet.getCell(5, at).protection?.locked === false);
  expect(open).toEqual(['责任人', '应急措施', '原因(产生)', '原因(流出)', '纠正措施', '措施完成日', '最新进展']);
  expect(await sheetOf(asked)).toContain('<sheetProtection sheet="1"');
  expect(await sheetOf(all)).not.toContain('<sheetProtection');
});

test('a department gets its rows only, and what it does not fill in is grey', async () => {
  const { worksheet, meta } = await exported(office.wang, { ...all, profile: 'DEPARTMENT', department });
  expect(worksheet.rowCount).toBe(5);
  expect(worksheet.getCell('A5').text).toBe('A-1');
  expect(worksheet.getCell('A5').fill).toMatchObject({ fgColor: { argb: 'FFF2F2F2' } });
  expect(meta).toMatchObject({ profile: 'DEPARTMENT' });
});

test('E14: headings and choices are in the language asked for', async () => {
  const { worksheet } = await exported(office.wang, { ...all, columns: 'number,state', language: 'en' });
  expect(worksheet.getCell('B4').text).toBe('Status\n最新状态');
  expect(worksheet.getCell('B5').text).toBe('Received');
});

test.runIf(canPrint)('E9: printed on A3 across, one page wide, in letters of six points at least', async () => {
  const { info, boxes } = await printed((await exported(office.wang, { ...all, profile: 'PRINT' })).bytes);
  expect(info).toMatch(/Pages:\s+1\n/);
  expect(info).toMatch(/Page size:\s+1190(\.\d+)? x 841/);
  const heights = [...boxes.matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)"/g)].map(
    ([, top, bottom]) => Number(bottom) - Number(top),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(6);
});

test('E9: more columns than a page shows go on the next one, and no group head lies over two pages', async () => {
  const { worksheet, bytes } = await exported(office.wang, all);
  const sheet = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml')!;
  const breaks = [...sheet.matchAll(/<brk id="(\d+)" max="1048575" man="1"\/>/g)].map(([, at]) => Number(at));
  expect(breaks.length).toBeGreaterThan(1);
  expect(worksheet.pageSetup).toMatchObject({ fitToPage: false, paperSize: 8 });
  expect(worksheet.pageSetup.scale).toBeGreaterThan(70);
  for (const merge of worksheet.model.merges) {
    const [left, right] = merge.split(':').map((address) => Number(worksheet.getCell(address).col));
    expect(breaks.filter((at) => at >= left! && at < right!)).toEqual([]);
  }
});

test.runIf(canPaint)('E8: what is overdue is red and what is due soon yellow, as LibreOffice paints it', async () => {
  const asked = { ...all, columns: 'number,replyDueOn,repliedOn,state' };
  const { workbook, worksheet } = await exported(office.wang, asked);
  // half a day from now by the clock on the wall, which is what NOW() of a workbook goes by
  const local = Date.now() - new Date().getTimezoneOffset() * 60_000;
  worksheet.getCell('B6').value = new Date(local + 12 * 3_600_000);
  const { red, yellow } = await coloursOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(red).toBeGreaterThan(200);
  expect(yellow).toBeGreaterThan(200);
});

test('whatever stands in a cell goes out and comes back the same', async () => {
  const id = await aComplaint(office.wang, { number: 'F-1' });
  const graphemes = fc.constantFrom(
    '0',
    '7',
    '=',
    '+',
    '-',
    '@',
    '"',
    "'",
    ',',
    '\n',
    ' ',
    '😀',
    '𠮷',
    '张',
    '_x0041_',
    '<',
    '&',
    'é',
    'E',
    '.',
  );
  const text = fc.string({ unit: graphemes, minLength: 1, maxLength: 24 }).filter((value) => value.trim() !== '');
  let version = 1;
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      async (note, code, day) => {
        const patch = {
          note,
          customerRef: code,
          shippedOn: day.toISOString().slice(0, 10),
          defectiveQuantity: String(day.getTime() / 1000),
        };
        const { rows } = await change(office.wang, [{ id, base: { version }, patch }]);
        version = rows[0]!.version;
        const asked = {
          columns: 'number,note,customerRef,shippedOn,defectiveQuantity',
          filter: { number: { eq: 'F-1' } },
        };
        const preview = await upload(office.wang, (await exported(office.wang, asked)).bytes, '客诉.xlsx');
        expect(preview.counts).toMatchObject({ rows: 1, unchanged: 1, errors: 0 });
      },
    ),
    { numRuns: 12 },
  );
});
