import { afterAll, beforeAll, expect, test } from 'vitest';
import { change } from '../builders/complaint.ts';
import { aUser, signedIn, startApp, type TestApp } from '../support/app.ts';
import { apply, upload } from '../support/excel.ts';
import { exported } from '../support/exported.ts';
import { asked, cell, nothing, openRoundTrip, type RoundTrip } from '../support/round-trip.ts';

// Procedures of test/fixtures/excel-corpus/manifest.json whose file comes back to another place, or to somebody else.

const zones = ['UTC', 'America/Los_Angeles'] as const;
let office: RoundTrip;
const sites: TestApp[] = [];
beforeAll(async () => {
  office = await openRoundTrip();
  for (const zone of zones) sites.push(await startApp(office.database, { env: { TIME_ZONE: zone } }));
});
afterAll(async () => {
  for (const site of sites) await site.close();
  await office.close();
});

test.each(zones)('RT-17 exported in Shanghai, imported where the server stands in %s: nothing to do', async (zone) => {
  const { bytes } = await exported(office.wang, asked);
  const here = process.env['TZ'];
  process.env['TZ'] = zone;
  expect((await office.preview(bytes)).counts).toMatchObject(nothing);
  process.env['TZ'] = here;
});

test.each(zones)('RT-17 exported in Shanghai, imported by a site in %s: moments are the same moments', async (zone) => {
  const { workbook, worksheet, bytes } = await exported(office.wang, asked);
  const there = await signedIn(sites[zones.indexOf(zone)]!, await aUser(office.database, { name: `在${zone}` }));
  expect((await upload(there, bytes, '客诉.xlsx')).counts).toMatchObject(nothing);
  cell(worksheet, 0, 'receivedAt').value = new Date('2026-09-10T12:00:00Z');
  const edited = await upload(there, new Uint8Array(await workbook.xlsx.writeBuffer()), '客诉.xlsx');
  expect(edited.rows[0]!.cells).toMatchObject([{ column: 'receivedAt', value: '2026-09-10T04:00:00.000Z' }]);
});

test('RT-20, I8 a row that the importer may not see is refused, and nothing of it is said', async () => {
  const sheet = { type: 'View', sheet: 'Views' };
  const mine = async (name: string) =>
    (await change(office.wang, [{ patch: { sheet: 'complaints', columns: 'number', name } }], sheet)).rows[0]!.id;
  const hidden = await mine('王敏自己的视图');
  const file = await exported(office.wang, { columns: 'name,columns' }, 'views');
  await change(
    office.wang,
    [{ id: hidden, base: { values: { name: '王敏自己的视图' } }, patch: { name: '改名' } }],
    sheet,
  );
  const row = file.worksheet.getColumn(1).values.indexOf('王敏自己的视图');
  file.worksheet.getRow(row).getCell(2).value = 'number,state';
  const bytes = new Uint8Array(await file.workbook.xlsx.writeBuffer());
  const preview = await upload(office.li, bytes, '视图.xlsx', 'views');
  expect(preview.counts).toMatchObject({ new: 0, changed: 0, errors: 1 });
  expect(preview.problems).toMatchObject([{ row, code: 'FORBIDDEN', cell: null }]);
  expect(JSON.stringify([preview.rows, preview.problems])).not.toContain('改名');
  expect(await apply(office.li, preview.id, { onlyValidRows: true })).toMatchObject({ applied: false });
});
