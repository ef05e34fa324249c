import { containerOf } from './container.ts';
import { chooseSheet, findOrGuess, indexOf, type Known, type OpenSheet, settle } from './choose-sheet.ts';
import { Costs } from './costs.ts';
import { csvRows, decodeText } from './csv.ts';
import { exportDescribed, exportNoted } from './export-name.ts';
import type { Form } from './form.ts';
import { findHeader, type Header } from './header.ts';
import { limits } from './limits.ts';
import type { Notice } from './notice.ts';
import { type PicturePlace, picturesOn } from './pictures.ts';
import { FileRefused } from './refusal.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetReader } from './sheet.ts';
import { readStyles } from './styles.ts';
import { type RawRow, sampledRows, TableRows } from './table.ts';
import { readWorkbook, type SheetPart, type Workbook } from './workbook.ts';
import { type Archive, openArchive } from './zip.ts';

/** The table of a file: the sheet with the most known headings, its data rows, and what was left out. */
export interface RawTable {
  /** Name of the sheet; of a CSV, of the file. */
  readonly sheet: string;
  readonly date1904: boolean;
  /** What an exported workbook says of itself in its hidden sheet; of a file that lost it, at least which export it was. */
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

/** What a file is taken for before its rows are read; samples are of its first rows. */
export type Head = Omit<RawTable, 'rows' | 'notices' | 'pictures'>;

/** A file whose container has been looked into. */
export interface OpenFile {
  /** Finds the table and what its columns mean; `read` reads its rows. Throws FileRefused. */
  look(known: Known): Promise<{ readonly head: Head; readonly read: () => Promise<RawTable> }>;
}

/** Opens a file that may hold anything; throws FileRefused. */
export async function openFile(bytes: Buffer, fileName: string): Promise<OpenFile> {
  if (bytes.length > limits.uploadBytes) {
    throw new FileRefused('FILE_TOO_LARGE', { max: limits.uploadBytes / 1024 / 1024 });
  }
  if (containerOf(bytes, fileName) === 'csv') return { look: async (known) => lookIntoCsv(bytes, fileName, known) };
  const workbook = await openWorkbook(bytes);
  return { look: (known) => lookIntoWorkbook(workbook, known) };
}

/** Reads a whole file, whose columns are known. */
export async function readFile(bytes: Buffer, fileName: string, known: Known): Promise<RawTable> {
  const { head, read } = await (await openFile(bytes, fileName)).look(known);
  refuseUnsaid(head);
  return filled(await read(), known);
}

/** A list of which somebody has to say what its columns mean is refused where nobody can be asked. */
function refuseUnsaid({ header }: Pick<Head, 'header'>) {
  if (header.refusal) throw new FileRefused(header.refusal.code, header.refusal.params);
}

/** A list without rows is refused, unless its headings are enough, or somebody has to look at them first. */
export function filled(table: RawTable, { mapping }: Pick<Known, 'mapping'>): RawTable {
  const mayBeEmpty = mapping?.mayBeEmpty || table.header.refusal !== undefined;
  if (table.rows.length === 0 && !mayBeEmpty) throw new FileRefused('NO_DATA_ROWS');
  return table;
}

function lookIntoCsv(bytes: Buffer, fileName: string, known: Known) {
  const index = indexOf(known);
  const firstRows = (text: string) => csvRows(text).take(limits.headerRows).toArray();
  const text = decodeText(bytes, (attempt) => findHeader(firstRows(attempt), index) !== undefined);
  const found = findOrGuess(firstRows(text), known);
  if (!found) throw new FileRefused('NO_HEADER_FOUND');
  const header = settle(found, known);
  const rows = new TableRows(header, known.columns);
  let noted: string | undefined;
  for (const row of csvRows(text)) {
    if (row.number < header.lastRow) noted ??= exportNoted(row);
    rows.add(row);
  }
  rows.withoutNotesBelow([]);
  const head: Head = { sheet: fileName, date1904: false, meta: named(noted), header, samples: rows.samples, lists: [] };
  return { head, read: async () => ({ ...head, rows: rows.rows, notices: rows.notices([]), pictures: [] }) };
}

const metaSheet = '_redress_meta';

interface OpenWorkbook {
  readonly archive: Archive;
  readonly workbook: Workbook;
  readonly open: OpenSheet;
}

async function openWorkbook(bytes: Buffer): Promise<OpenWorkbook> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const { sharedStrings, styles } = workbook;
  const hasStrings = sharedStrings !== undefined && archive.has(sharedStrings);
  const strings = hasStrings ? await readSharedStrings(await archive.open(sharedStrings)) : [];
  const formats = styles && archive.has(styles) ? await readStyles(await archive.open(styles)) : [];
  const costs = new Costs();
  const open: OpenSheet = async ({ part }, most) => {
    const reader = new SheetReader(strings, formats, costs);
    return { reader, rows: reader.rows(await archive.open(part), most) };
  };
  return { archive, workbook, open };
}

async function lookIntoWorkbook(file: OpenWorkbook, known: Known) {
  const { workbook, open } = file;
  const chosen = await chooseSheet(workbook, open, known);
  if ('form' in chosen) {
    const { notices, rows, pictures, ...head } = asTable(chosen, workbook);
    return { head, read: async () => ({ ...head, notices, rows, pictures }) };
  }
  const { part, header, lists } = chosen;
  const sampled = new TableRows(header, known.columns);
  let noted: string | undefined;
  for await (const row of (await open(part, limits.lookedAt)).rows) {
    if (row.number < header.lastRow) noted ??= exportNoted(row);
    sampled.add(row);
    if (sampled.rows.length >= sampledRows) break;
  }
  const meta = { ...named((await exportDescribed(file.archive)) ?? noted), ...(await readMeta(workbook, open)) };
  const about = { sheet: part.name, date1904: workbook.date1904, meta, samples: sampled.samples, lists };
  const head: Head = { ...about, header };
  return { head, read: () => readSheet(file, head, part, known) };
}

async function readSheet({ archive, workbook, open }: OpenWorkbook, head: Head, part: SheetPart, known: Known) {
  const { reader, rows: sheetRows } = await open(part);
  const rows = new TableRows(head.header, known.columns);
  for await (const row of sheetRows) rows.add(row);
  const notices = [
    ...head.lists.filter((sheet) => sheet !== part.name).map((sheet) => leftOut(sheet, part.name)),
    ...workbookNotices(workbook),
    ...rows.fillMerges(reader.merges),
    ...rows.withoutNotesBelow(reader.merges).notices(reader.hiddenColumns),
  ];
  const pictures = await picturesOn(archive, part.part, reader, workbook.relations);
  return { ...head, rows: rows.rows, notices, pictures };
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

const named = (exportId: string | undefined): Record<string, string> => (exportId ? { exportId } : {});

function asTable(
  { part, form, lists }: { part: SheetPart; form: Form; lists: readonly string[] },
  workbook: Workbook,
): RawTable {
  const { header, row } = form;
  const others = lists.filter((sheet) => sheet !== part.name);
  const notices: Notice[] = [
    { code: 'FORM_READ' },
    ...others.map((sheet): Notice => ({ code: 'FORM_IGNORED', params: { sheet, read: part.name } })),
    ...workbookNotices(workbook),
  ];
  const about = { sheet: part.name, date1904: workbook.date1904, meta: {}, samples: new Map<number, string[]>() };
  return { ...about, header, rows: [row], notices, pictures: [], lists };
}

const workbookNotices = ({ hasMacros, hasExternalLinks }: Workbook): Notice[] => [
  ...(hasMacros ? [{ code: 'MACROS_IGNORED' } as const] : []),
  ...(hasExternalLinks ? [{ code: 'EXTERNAL_LINKS_IGNORED' } as const] : []),
];
