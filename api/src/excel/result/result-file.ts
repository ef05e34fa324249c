import type { Locale } from '@redress/schema/errors.ts';
import type { Context } from '../../app/context.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { zip } from '../export/zip-writer.ts';
import type { ImportJob } from '../import/job.ts';
import { openProblem } from '../import/answer.ts';
import type { Group } from '../import/plan.ts';
import { told } from '../import/problem.ts';
import { rowsOf } from '../import/stored-rows.ts';
import { csvRows } from '../reader/csv.ts';
import { textsIn } from '../import/texts.ts';
import { type Marks, markedWorkbook } from './marked-workbook.ts';
import { resultHeading } from './result-heading.ts';
import type { MarkedRow } from './sheet-xml.ts';

const words = {
  NEW: { zh: '新增', en: 'New' },
  CHANGED: { zh: '修改', en: 'Changed' },
  // the file was only looked into
  WOULD_NEW: { zh: '待新增', en: 'Would be new' },
  WOULD_CHANGED: { zh: '待修改', en: 'Would be changed' },
  UNCHANGED: { zh: '无变化', en: 'Unchanged' },
  REFUSED: { zh: '未导入', en: 'Left out' },
} as const;

const rowsAtOnce = 1_000;

/** The user's own file with what became of it: failing cells red and noted, a column of results. */
export async function resultFile(context: Context, job: ImportJob, bytes: Buffer): Promise<AsyncGenerator<Buffer>> {
  const marks = await marksOf(context, job);
  return job.fileName.toLowerCase().endsWith('.xlsx') || bytes[0] === 0x50
    ? zip(await markedWorkbook(bytes, marks))
    : markedCsv(bytes.toString('utf8'), marks);
}

async function marksOf(context: Context, job: ImportJob): Promise<Marks> {
  const { pool } = context.database;
  const sheet = (await fieldBook(pool, pool)).sheetOf(job.sheet);
  const lists = await choiceLists(pool, pool);
  const { locale } = context;
  const rows = new Map<number, MarkedRow>();
  const notes = new Map<string, string>();
  for await (const groups of rowsOf(pool, job.id, 'all', rowsAtOnce)) {
    const textOf = await textsIn(groups, job.plan, context);
    for (const group of groups) {
      const open = group.open.map((cell) => openProblem(sheet, job.plan, cell, textOf));
      const said = [...group.problems, ...open].map((problem) => told(problem, sheet, lists));
      for (const { cell, code, message } of said) if (cell) notes.set(cell, noteOf(notes.get(cell), code, message));
      for (const row of group.rows) rows.set(row, markOf(wordOf(group, job)[locale], row, said, locale));
    }
  }
  const { column, headerRow } = job.plan.result;
  const heading = { row: headerRow, text: resultHeading(job.id) };
  return { sheetName: job.plan.sheetName, rows, column, heading, notes };
}

type Said = ReturnType<typeof told<Group['problems'][number]>>;

const noteOf = (before: string | undefined, code: string, { zh, en }: Said['message']) =>
  `${before ? `${before}\n` : ''}${code}\n${zh}\n${en}`;

/** What became of a row: where nothing of it was taken over, it is unchanged. */
function wordOf({ action, intents }: Group, { appliedAt }: ImportJob) {
  if (action === 'CHANGED' && intents.length === 0) return words.UNCHANGED;
  return appliedAt === null && (action === 'NEW' || action === 'CHANGED') ? words[`WOULD_${action}`] : words[action];
}

function markOf(word: string, row: number, said: readonly Said[], locale: Locale): MarkedRow {
  const own = said.filter((problem) => problem.row === row);
  const separator = locale === 'zh' ? ';' : '; ';
  const result = [word, own.map(({ message }) => message[locale]).join(separator)];
  return {
    cells: new Set(own.flatMap(({ cell }) => cell ?? [])),
    result: result.filter(Boolean).join(locale === 'zh' ? ':' : ': '),
  };
}

const quoted = (text: string) => (/[",;\t\r\n]|^[=+\-@]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A text file has no colours: its results stand in a column. */
async function* markedCsv(text: string, { rows, column, heading }: Marks): AsyncGenerator<Buffer> {
  yield Buffer.from('\uFEFF');
  for (const { number, cells } of csvRows(text.replace(/^\uFEFF/, ''))) {
    const own = Array.from({ length: column - 1 }, (_, at) => String(cells.get(at + 1) ?? ''));
    const result = number === heading.row ? heading.text : (rows.get(number)?.result ?? '');
    yield Buffer.from(`${[...own, result].map(quoted).join(',')}\r\n`);
  }
}
