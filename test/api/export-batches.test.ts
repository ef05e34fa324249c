import { checkCode, isCheckCode } from '@redress/api/excel/check-code.ts';
import { checkSecret } from '@redress/api/excel/check-secret.ts';
import { findBatch } from '@redress/api/excel/export/batch.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, undo } from '../builders/complaint.ts';
import { exported, identities, partsOf } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from('2026-11-21T02:00:00Z'));
  await aComplaint(office.wang, { number: 'A-1', description: '划伤', note: '只有内部知道' });
  await aComplaint(office.wang, { number: 'A-2', description: '缺料' });
});
afterAll(() => office.close());

const asked = { columns: 'number,description', filter: { number: { eq: 'A-1' } } };

const logged = async (id: string | undefined) =>
  (
    await office.wang.data<{ export: Record<string, unknown> }>(
      'query ($id: ID!) { export(id: $id) { sheet profile rowCount columns filter language timeZone exportedAt user { name } } }',
      { id },
    )
  ).export;

test('G21: who exported which rows is logged, and the file names its exporter', async () => {
  const file = await exported(office.li, asked);
  expect(await logged(file.meta['exportId'])).toEqual({
    sheet: 'complaints',
    profile: 'SHEET',
    rowCount: 1,
    columns: 'number,description',
    filter: '{"number":{"eq":"A-1"}}',
    language: 'ZH',
    timeZone: 'Asia/Shanghai',
    exportedAt: '2026-11-21T02:00:00.000Z',
    user: { name: '李娜' },
  });
  expect(file.worksheet.getCell('A2').text).toContain('李娜');
  const given = 'select ids::text[] as ids, versions from export_rows where batch_id = $1';
  await expect
    .poll(async () => (await office.database.pool.query(given, [file.meta['exportId']])).rows)
    .toEqual([{ ids: identities(file).map(({ id }) => id), versions: identities(file).map(({ version }) => version) }]);
});

test('E10: the export’s id stands in three places, each row has id, version and check code in hidden columns', async () => {
  const file = await exported(office.wang, asked);
  const { meta, workbook, worksheet } = file;
  expect(workbook.getWorksheet('_redress_meta')!.state).toBe('veryHidden');
  expect(workbook.description).toBe(meta['exportId']);
  expect(worksheet.getCell('A2').text).toContain(meta['exportId']);
  expect(worksheet.autoFilter).toBe('A4:E5');
  expect(['C', 'D', 'E'].map((letter) => worksheet.getColumn(letter).hidden)).toEqual([true, true, true]);
  const [{ id, version, check }] = identities(file) as [ReturnType<typeof identities>[number]];
  const secret = await checkSecret(office.database.pool);
  const row = { batch: meta['exportId']!, id, version, number: 'A-1' };
  expect(check).toBe(checkCode(secret, row));
  expect(isCheckCode(secret, check, row)).toBe(true);
  expect(isCheckCode(secret, check, { ...row, version: version + 1 })).toBe(false);
  expect(isCheckCode(secret, 'c0', row)).toBe(false);
});

test('E10: nothing of columns that were not exported is anywhere in the file', async () => {
  const parts = await partsOf((await exported(office.wang, asked)).bytes);
  expect([...parts.values()].some((text) => text.includes('划伤'))).toBe(true);
  expect([...parts].filter(([, text]) => text.includes('只有内部知道'))).toEqual([]);
});

test('machine cells are ASCII: LibreOffice makes rich text of mixed scripts', async () => {
  const file = await exported(office.wang, asked);
  const machine = [...Object.entries(file.meta).flat(), ...identities(file).flatMap(({ id, check }) => [id, check])];
  expect(machine.filter((text) => !/^[\x20-\x7e]+$/.test(text))).toEqual([]);
});

test('an import finds the export again: its columns, language, zone, and what it saw', async () => {
  const { meta } = await exported(office.wang, asked);
  expect(await findBatch(office.database.pool, meta['exportId']!)).toMatchObject({
    sheet: 'complaints',
    columns: ['number', 'description'],
    language: 'zh',
    timeZone: 'Asia/Shanghai',
    snapshot: expect.stringMatching(/^\d+:\d+:/),
  });
  expect(await findBatch(office.database.pool, '01a200fa-0000-7000-8000-000000000000')).toBeNull();
  expect(await findBatch(office.database.pool, 'nonsense')).toBeNull();
});

test('nobody writes the log by hand: no entry is made or voided, only to whom a file went is noted', async () => {
  const { meta } = await exported(office.wang, asked);
  const id = meta['exportId']!;
  const made = await office.database.pool.query('select change_set_id as id from change_cell where row_id = $1', [id]);
  expect((await undo(office.wang, made.rows[0].id)).rows).toMatchObject([
    { outcome: 'REJECTED', code: 'LOG_READ_ONLY' },
  ]);
  const write = async (row: object) => (await change(office.wang, [row], { type: 'Export', sheet: 'Exports' })).rows[0];
  expect(await write({ patch: { note: '发给供应商' } })).toMatchObject({ outcome: 'REJECTED' });
  expect(await write({ id, base: { version: 1 }, patch: { note: '发给供应商' } })).toMatchObject({
    outcome: 'UPDATED',
  });
});
