import { open } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../app/domain-error.ts';
import { createSchema } from '../app/schema.ts';
import { Contents } from '../files/contents.store.ts';
import { askedOf, type AskedAsText, isSheet, targetOf } from '../excel/export/asked.ts';
import { exportSheet } from '../excel/export/export-sheet.ts';
import { withContext } from './with-context.ts';

export interface ExportOptions extends AskedAsText {
  readonly sheet: string;
  readonly out: string;
}

/** Where the user stands: pnpm runs scripts in the root of the project. */
export const fromUser = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

/** Writes a sheet to a file. */
export const exportFile = ({ sheet, out, ...asked }: ExportOptions): Promise<void> =>
  withContext(async (context, { dataDir, publicUrl, port }) => {
    if (!isSheet(sheet)) throw new DomainError('SHEET_UNKNOWN', { text: sheet });
    const target = targetOf(`${sheet}.${extname(out).slice(1) || 'xlsx'}`);
    if (!target) throw new DomainError('BAD_INPUT', { reason: `--out ${out}` });
    const gallery = { contents: new Contents(dataDir), publicUrl: publicUrl ?? `http://localhost:${port}` };
    const { bytes } = exportSheet(context, await askedOf(target, asked, createSchema(), context), gallery);
    const file = fromUser(out);
    await pipeline(Readable.from(bytes), (await opened(file)).createWriteStream());
    process.stdout.write(`${file}\n`);
  });

const opened = (path: string) =>
  open(path, 'w').catch(() => {
    throw new DomainError('OUT_NOT_WRITABLE', { path });
  });
