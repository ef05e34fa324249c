import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Locale, messageOf } from '@redress/schema/errors.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { isSheet } from '../excel/export/asked.ts';
import { answerOf, appliedAnswer } from '../excel/import/answer.ts';
import { applyImport } from '../excel/import/apply.ts';
import { previewImport } from '../excel/import/preview.ts';
import { Contents } from '../files/contents.store.ts';
import { FileRefused } from '../excel/reader/refusal.ts';
import { fromUser } from './export.ts';
import { withContext } from './with-context.ts';

export interface ImportOptions {
  readonly sheet: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Rows of master data that the file names and nobody has made are made. */
  readonly createMissing?: boolean;
  readonly allOrNothing?: boolean;
}

type Preview = Omit<Awaited<ReturnType<typeof answerOf>>, 'rows'>;
type Done = Awaited<ReturnType<typeof appliedAnswer>>;
interface Refused {
  readonly file: string;
  readonly refused: { readonly code: string; readonly message: Record<Locale, string> };
}
interface Read extends Omit<Preview, 'counts' | 'changeSet'>, Partial<Pick<Done, 'applied' | 'changeSet'>> {
  readonly file: string;
  readonly counts: Preview['counts'] & Partial<Done['counts']>;
}
type Result = Refused | Read;

/** Imports workbooks, each as one change set; exit code 1 where a file or a row was refused. */
export const importFiles = (files: readonly string[], options: ImportOptions): Promise<void> =>
  withContext(async (context, { dataDir }) => {
    const contents = new Contents(dataDir);
    const { sheet } = options;
    if (!isSheet(sheet)) throw new DomainError('SHEET_UNKNOWN', { text: sheet });
    for (const file of files) {
      const result = await importFile({ context, contents }, file, sheet, options).catch((error: unknown) =>
        refusal(file, error),
      );
      process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : textOf(result, context.locale));
      if ('refused' in result || result.problems.length > 0) process.exitCode = 1;
    }
  });

interface Means {
  readonly context: Context;
  readonly contents: Contents;
}

async function importFile(
  { context, contents }: Means,
  file: string,
  sheet: SheetKey,
  options: ImportOptions,
): Promise<Result> {
  const upload = { sheet, bytes: await bytesOf(file), fileName: basename(file) };
  const job = await previewImport(context, upload, contents);
  const { rows: _, ...preview } = await answerOf(job, context, { limit: 0 });
  if (options.dryRun) return { file, ...preview };
  const createMissing = options.createMissing ? sheetKeys : [];
  const applied = await applyImport(context, contents, job.id, { createMissing, onlyValidRows: !options.allOrNothing });
  return {
    file,
    ...preview,
    ...(await appliedAnswer(applied, job, context)),
    counts: { ...preview.counts, ...applied.counts },
  };
}

function bytesOf(file: string): Promise<Buffer> {
  return readFile(fromUser(file)).catch((error: unknown) => {
    throw new FileRefused('FILE_NOT_READABLE', {}, error);
  });
}

function refusal(file: string, error: unknown): Result {
  if (!(error instanceof FileRefused)) throw error;
  const { code, params } = error;
  return { file, refused: { code, message: { zh: messageOf(code, 'zh', params), en: messageOf(code, 'en', params) } } };
}

const words = {
  zh: { rows: '行', new: '新增', changed: '修改', unchanged: '不变', errors: '有错', missing: '系统中没有', written: '已写入,变更', not: '未写入' },
  en: { rows: 'rows', new: 'new', changed: 'changed', unchanged: 'unchanged', errors: 'with errors', missing: 'not there yet', written: 'written, change set', not: 'nothing written' },
} as const; // prettier-ignore

function textOf(result: Result, locale: Locale): string {
  if ('refused' in result) {
    const { code, message } = result.refused;
    return `✗ ${result.file}: ${message.zh} / ${message.en} (${code})\n`;
  }
  const { file, counts, missing, problems, notices, changeSet, applied } = result;
  const say = words[locale];
  const count = (key: 'rows' | 'new' | 'changed' | 'unchanged' | 'errors') => `${counts[key]} ${say[key]}`;
  const lines = [
    `${file}: ${[count('rows'), count('new'), count('changed'), count('unchanged'), count('errors')].join(', ')}`,
    ...problems.map(({ cell, row, message, code }) => `  ✗ ${cell ?? row}  ${message[locale]} (${code})`),
    ...notices.map(({ cell, message }) => `  · ${cell ?? ''}  ${message[locale]}`),
    ...missing.map(
      ({ name, entries }) => `  + ${say.missing} ${name[locale]}: ${entries.map(({ text }) => text).join(', ')}`,
    ),
    ...(applied === undefined ? [] : [`  → ${applied ? `${say.written} ${changeSet}` : say.not}`]),
  ];
  return `${lines.join('\n')}\n`;
}
