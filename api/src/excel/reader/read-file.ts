import { containerOf } from './container.ts';
import { csvRows, decodeText } from './csv.ts';
import { type Form, formRows, readForm } from './form.ts';
import { type Candidate, findHeader, type Header, scoreOf, settleHeader } from './header.ts';
import { headingIndex, type HeadingIndex, type KnownColumn } from './heading.ts';
import { limits } from './limits.ts';
import { mapHeader, type Mapping } from './mapping.ts';
import type { Notice } from './notice.ts';
import { type PicturePlace, picturesOn } from './pictures.ts';
import { FileRefused } from './refusal.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetReader } from './sheet.ts';
import { readStyles } from './styles.ts';
import { type RawRow, TableRows } from './table.ts';
import { readWorkbook, type SheetPart, type Workbook } from './workbook.ts';
import { openArchive } from './zip.ts';
import type { SheetRow } from './cell.ts';

/** The table of a file: the sheet with the most known headings, its data rows, and what was left out. */
export interface RawTable {
  /** Name of the sheet; of a CSV, of the file. */
  readonly sheet: string;
  readonly date1904: boolean;
  /** What an exported workbook says of itself in its hidden sheet. */
  readonly meta: Readonly<Record<string, string>>;
  readonly header: Header;
  /** A few values of each column, by its number. */
  readonly samples: ReadonlyMap<number, readonly string[]>;
  readonly rows: RawRow[];
  readonly notices: Notice[];
  /** Where pictures lie on the sheet. */
  readonly pictures: readonly PicturePlace[];
  /** Every sheet of the workbook that is a list. */
  readonly lists: readonly string[];
}

/** Reads a file that may hold anything; throws FileRefused. */
export async function readFile(
  bytes: Buffer,
  fileName: string,
  columns: readonly KnownColumn[],
  mapping?: Mapping,
  sheetName?: string,
): Promise<RawTable> {
  if (bytes.length > limits.uploadBytes) {
    throw new FileRefused('FILE_TOO_LARGE', { max: limits.uploadBytes / 1024 / 1024 });
  }
  const known = { columns, mapping, sheetName };
  const table = containerOf(bytes, fileName) === 'csv' ? readCsv(bytes, fileName, known) : await readXlsx(bytes, known);
  if (table.rows.length === 0 && !mapping?.mayBeEmpty) throw new FileRefused('NO_DATA_ROWS');
  return table;
}

/** Columns to look for, and what somebody said about those of this file. */
interface Known {
  readonly columns: readonly KnownColumn[];
  readonly mapping: Mapping | undefined;
  /** The sheet that somebody chose. */
  readonly sheetName: string | undefined;
}

const indexOf = ({ columns, mapping }: Known) => headingIndex(columns, mapping?.columns);

const settle = (found: Candidate, { columns, mapping }: Known): Header =>
  mapping ? mapHeader(found, columns, mapping) : settleHeader(found, columns);

function readCsv(bytes: Buffer, fileName: string, known: Known): RawTable {
  const index = indexOf(known);
  const find = (text: string) => findHeader(csvRows(text).take(limits.headerRows).toArray(), index);
  const text = decodeText(bytes, (attempt) => find(attempt) !== undefined);
  const found = find(text);
  if (!found) throw new FileRefused('NO_HEADER_FOUND');
  const header = settle(found, known);
  const rows = new TableRows(header, known.columns);
  for (const row of csvRows(text)) rows.add(row);
  rows.withoutNotesBelow([]);
  const about = { sheet: fileName, date1904: false, meta: {}, samples: rows.samples, pictures: [], lists: [] };
  return { ...about, header, rows: rows.rows, notices: rows.notices([]) };
}

const metaSheet = '_redress_meta';

type OpenSheet = (part: SheetPart) => Promise<{ reader: SheetReader; rows: AsyncGenerator<SheetRow> }>;

async function readXlsx(bytes: Buffer, known: Known): Promise<RawTable> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const { sharedStrings, styles } = workbook;
  const hasStrings = sharedStrings !== undefined && archive.has(sharedStrings);
  const strings = hasStrings ? await readSharedStrings(await archive.open(sharedStrings)) : [];
  const formats = styles && archive.has(styles) ? await readStyles(await archive.open(styles)) : [];
  const open: OpenSheet = async ({ part }) => {
    const reader = new SheetReader(strings, formats);
    return { reader, rows: reader.rows(await archive.open(part)) };
  };
  const chosen = await chooseSheet(workbook, open, known);
  if ('form' in chosen) return asTable(chosen, workbook);
  const { part, header, lists } = chosen;
  const { reader, rows: sheetRows } = await open(part);
  const rows = new TableRows(header, known.columns);
  for await (const row of sheetRows) rows.add(row);
  const notices = [
    ...lists.filter((sheet) => sheet !== part.name).map((sheet) => leftOut(sheet, part.name)),
    ...workbookNotices(workbook),
    ...rows.fillMerges(reader.merges),
    ...rows.withoutNotesBelow(reader.merges).notices(reader.hiddenColumns),
  ];
  const pictures = await picturesOn(archive, part.part, reader, workbook.relations);
  const meta = await readMeta(workbook, open);
  const about = { sheet: part.name, date1904: workbook.date1904, meta, samples: rows.samples, pictures, lists };
  return { ...about, header, rows: rows.rows, notices };
}

const leftOut = (sheet: string, read: string): Notice => ({ code: 'SHEET_IGNORED', params: { sheet, read } });

/** Pairs of the hidden sheet of an exported workbook; most files have none. */
async function readMeta({ sheets }: Workbook, open: OpenSheet): Promise<Record<string, string>> {
  const part = sheets.find(({ name }) => name === metaSheet);
  const pairs: [string, string][] = [];
  if (part)
    for await (const { cells } of (await open(part)).rows)
      pairs.push([String(cells.get(1) ?? ''), String(cells.get(2) ?? '')]);
  return Object.fromEntries(pairs);
}

async function chooseSheet(workbook: Workbook, open: OpenSheet, known: Known) {
  const index = indexOf(known);
  const tables: { part: SheetPart; found: Candidate }[] = [];
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  for (const part of visible.length > 0 ? visible : workbook.sheets) {
    const found = await headerOf((await open(part)).rows, index);
    if (found) tables.push({ part, found });
  }
  const { sheetName } = known;
  const best = sheetName
    ? tables.find(({ part }) => part.name === sheetName)
    : tables.toSorted((a, b) => scoreOf(b.found) - scoreOf(a.found))[0];
  if (!best && sheetName) throw new FileRefused('NO_HEADER_FOUND');
  if (!best) return chooseForm(visible, open, known);
  return { part: best.part, header: settle(best.found, known), lists: tables.map(({ part }) => part.name) };
}

/** No sheet is a list: the one that is a filled-in form, with the most labels. */
async function chooseForm(parts: readonly SheetPart[], open: OpenSheet, known: Known) {
  let best: { part: SheetPart; form: Form } | undefined;
  for (const part of parts) {
    const form = readForm(await firstRows((await open(part)).rows, formRows), known.columns, indexOf(known));
    if (form && (!best || form.header.mapped.length > best.form.header.mapped.length)) best = { part, form };
  }
  if (!best) throw new FileRefused('NO_HEADER_FOUND');
  return best;
}

function asTable({ part, form }: { part: SheetPart; form: Form }, workbook: Workbook): RawTable {
  const { header, row } = form;
  const notices: Notice[] = [{ code: 'FORM_READ' }, ...workbookNotices(workbook)];
  const about = { sheet: part.name, date1904: workbook.date1904, meta: {}, samples: new Map<number, string[]>() };
  return { ...about, header, rows: [row], notices, pictures: [], lists: [] };
}

async function firstRows(rows: AsyncGenerator<SheetRow>, count: number): Promise<SheetRow[]> {
  const head: SheetRow[] = [];
  for await (const row of rows) {
    head.push(row);
    if (head.length === count) break;
  }
  return head;
}

async function headerOf(rows: AsyncGenerator<SheetRow>, index: HeadingIndex) {
  return findHeader(await firstRows(rows, limits.headerRows), index);
}

const workbookNotices = ({ hasMacros, hasExternalLinks }: Workbook): Notice[] => [
  ...(hasMacros ? [{ code: 'MACROS_IGNORED' } as const] : []),
  ...(hasExternalLinks ? [{ code: 'EXTERNAL_LINKS_IGNORED' } as const] : []),
];
