import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

const run = promisify(execFile);

export const hasLibreOffice = existsSync('/usr/bin/soffice');
export const canPrint = hasLibreOffice && existsSync('/usr/bin/pdftotext');
export const canPaint = canPrint && existsSync('/usr/bin/pdftoppm');
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

/** How many points of a printed workbook are red and yellow as our conditional formats are. */
export async function coloursOf(bytes: Bytes): Promise<{ red: number; yellow: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-paint-'));
  try {
    const file = join(folder, 'in.xlsx');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    await run('pdftoppm', [
      '-png',
      '-r',
      '60',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      join(folder, 'in.pdf'),
      join(folder, 'in'),
    ]);
    const { data } = await sharp(join(folder, 'in.png')).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const near = (at: number, [r, g, b]: readonly number[]) =>
      Math.abs(data[at]! - r!) + Math.abs(data[at + 1]! - g!) + Math.abs(data[at + 2]! - b!) < 12;
    const count = (colour: readonly number[]) => {
      let found = 0;
      for (let at = 0; at < data.length; at += 3) if (near(at, colour)) found += 1;
      return found;
    };
    return { red: count([0xff, 0xc7, 0xce]), yellow: count([0xff, 0xeb, 0x9c]) };
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
