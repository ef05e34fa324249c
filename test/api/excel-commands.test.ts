import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportFile } from '@redress/api/cli/export.ts';
import { importFiles } from '@redress/api/cli/import.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const trackingSheet = fileURLToPath(new URL('../fixtures/tracking-sheet.xlsx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'redress-excel-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('MIGRATE_DATABASE_URL', database.ownerUrl);
  vi.stubEnv('LANG', 'zh_CN.UTF-8');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  await database.close();
});

/** What a command prints, and the code it would exit with. */
async function outputOf(command: () => Promise<void>) {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  await command().finally(() => write.mockRestore());
  const code = process.exitCode ?? 0;
  process.exitCode = 0;
  return { text, code };
}
const complaints = { sheet: 'complaints' };

test('a dry run names the cells that cannot be read, and writes nothing', async () => {
  const { text, code } = await outputOf(() => importFiles([trackingSheet], { ...complaints, dryRun: true }));
  expect(text).toContain('120 行, 118 新增, 0 修改, 0 不变, 2 有错');
  expect(text).toMatch(/✗ O46 .*约50.*NUMBER_INVALID/);
  expect(text).toMatch(/✗ D60 .*2026\/13\/02.*DATE_INVALID/);
  expect(code).toBe(1);
});

test('an import as JSON, an export, and the export imported again: nothing new', async () => {
  const imported = await outputOf(() =>
    importFiles([trackingSheet], { ...complaints, json: true, createMissing: true }),
  );
  expect(JSON.parse(imported.text)).toMatchObject({
    file: trackingSheet,
    applied: true,
    counts: { rows: 120, new: 118, created: 118, mastersCreated: 20, refused: 2 },
    problems: [{ cell: 'O46' }, { cell: 'D60' }],
  });
  const out = join(folder, '客诉.xlsx');
  expect(await outputOf(() => exportFile({ ...complaints, out }))).toEqual({ text: `${out}\n`, code: 0 });
  expect(statSync(out).size).toBeGreaterThan(20_000);
  const again = await outputOf(() => importFiles([out], { ...complaints, json: true }));
  expect(JSON.parse(again.text)).toMatchObject({
    applied: false,
    counts: { unchanged: 118, new: 0, changed: 0, errors: 0 },
  });
  expect(again.code).toBe(0);
});

test('of several files a refused one is named, and the others are read', async () => {
  const broken = fileURLToPath(new URL('../fixtures/excel-corpus/114-old.xls', import.meta.url));
  const { text, code } = await outputOf(() => importFiles([broken, trackingSheet], { ...complaints, dryRun: true }));
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      expect.stringContaining('114-old.xls: 这是旧版 .xls,请另存为 .xlsx / '),
      expect.stringContaining('tracking-sheet.xlsx: 120 行'),
    ]),
  );
  expect(code).toBe(1);
});

test('a sheet that is not there is named', async () => {
  const refused = { code: 'SHEET_UNKNOWN', params: { text: 'secrets' } };
  await expect(exportFile({ sheet: 'secrets', out: join(folder, 'x.xlsx') })).rejects.toMatchObject(refused);
  await expect(importFiles([trackingSheet], { sheet: 'secrets' })).rejects.toMatchObject(refused);
});

test('a file that cannot be written, and one that cannot be read, are said so', async () => {
  const path = join(folder, 'nowhere', 'x.xlsx');
  await expect(exportFile({ ...complaints, out: path })).rejects.toMatchObject({
    code: 'OUT_NOT_WRITABLE',
    params: { path },
  });
  const { text, code } = await outputOf(() => importFiles([path], { ...complaints, dryRun: true }));
  expect(text).toBe(
    `✗ ${path}: 文件不存在或无法读取 / The file does not exist or cannot be read (FILE_NOT_READABLE)\n`,
  );
  expect(code).toBe(1);
});
