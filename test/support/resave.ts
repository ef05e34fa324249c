import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const hasLibreOffice = existsSync('/usr/bin/soffice');
export const canPrint = hasLibreOffice && existsSync('/usr/bin/pdftotext');
const python = '/usr/bin/python3';
export const hasOpenpyxl = await run(python, ['-c', 'import openpyxl']).then(
  () => true,
  () => false,
);

type Bytes = Uint8Array<ArrayBuffer>;

async function inFolder(bytes: Bytes, work: (folder: string, file: string) => Promise<string>): Promise<Bytes> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-resave-'));
  try {
    const file = join(folder, 'in.xlsx');
    await writeFile(file, bytes);
    return new Uint8Array(await readFile(await work(folder, file)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbook as LibreOffice saves it. */
export const throughLibreOffice = (bytes: Bytes): Promise<Bytes> =>
  inFolder(bytes, async (folder, file) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const format = 'xlsx:Calc MS Excel 2007 XML';
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', `${folder}/out`, file]);
    return join(folder, 'out', 'in.xlsx');
  });

/** The workbook as LibreOffice prints it: what `pdfinfo` and `pdftotext -bbox` say of it. */
export async function printed(bytes: Bytes): Promise<{ info: string; boxes: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-print-'));
  try {
    const file = join(folder, 'in.xlsx');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pdf = join(folder, 'in.pdf');
    const [info, boxes] = await Promise.all([run('pdfinfo', [pdf]), run('pdftotext', ['-bbox', pdf, '-'])]);
    return { info: info.stdout, boxes: boxes.stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbook as openpyxl saves it, after `edit` (Python, the workbook is `book`) where given. */
export const throughOpenpyxl = (bytes: Bytes, edit = ''): Promise<Bytes> =>
  inFolder(bytes, async (_, file) => {
    await run(python, [
      '-c',
      `import openpyxl\nbook = openpyxl.load_workbook(${JSON.stringify(file)})\n${edit}\nbook.save(${JSON.stringify(file)})`,
    ]);
    return file;
  });
