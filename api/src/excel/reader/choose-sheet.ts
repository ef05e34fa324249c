import type { SheetRow } from './cell.ts';
import { type Form, formRows, readForm } from './form.ts';
import { type Candidate, findHeader, type Header, scoreOf, settleHeader } from './header.ts';
import { headingIndex, type KnownColumn } from './heading.ts';
import { headerAt, likeliestHeader } from './likeliest.ts';
import { limits } from './limits.ts';
import { mapHeader, type Mapping } from './mapping.ts';
import { FileRefused } from './refusal.ts';
import type { SheetReader } from './sheet.ts';
import type { SheetPart, Workbook } from './workbook.ts';

/** Columns to look for, and what somebody said about those of this file. */
export interface Known {
  readonly columns: readonly KnownColumn[];
  readonly mapping: Mapping | undefined;
  /** The sheet that somebody chose. */
  readonly sheetName: string | undefined;
  /** The row that somebody named as its header. */
  readonly headerRow?: number | undefined;
  /** Headings of lists that came before: they help to find the header where nothing else is known. */
  readonly seen?: readonly string[] | undefined;
}

/** `most`: cells of the sheet that are looked at. */
export type OpenSheet = (
  part: SheetPart,
  most?: number,
) => Promise<{ reader: SheetReader; rows: AsyncGenerator<SheetRow> }>;

export const indexOf = ({ columns, mapping }: Known) => headingIndex(columns, mapping?.columns);

/** Where the header of some first rows probably is, and whether that is no more than likely. */
interface Found {
  readonly candidate: Candidate;
  readonly isGuessed: boolean;
}

/** The header by known headings; in the row that somebody named; else the row that is most like one. */
export function findOrGuess(rows: readonly SheetRow[], known: Known): Found | undefined {
  const index = indexOf(known);
  const named = known.headerRow === undefined ? undefined : headerAt(rows, known.headerRow, index);
  const candidate = named ?? findHeader(rows, index);
  return candidate ? { candidate, isGuessed: named !== undefined } : guess(rows, known);
}

function guess(rows: readonly SheetRow[], known: Known): Found | undefined {
  const seen = (known.seen ?? []).map((heading) => ({ heading, to: [] }));
  const candidate =
    (seen.length > 0 && findHeader(rows, headingIndex(known.columns, seen))) || likeliestHeader(rows, indexOf(known));
  return candidate && { candidate, isGuessed: true };
}

/** What the columns under a header mean; somebody has to say so where the header is a guess. */
export function settle({ candidate, isGuessed }: Found, { columns, mapping }: Known): Header {
  if (!mapping) {
    const header = settleHeader(candidate, columns);
    return isGuessed ? { ...header, refusal: { code: 'NO_HEADER_FOUND', params: {} } } : header;
  }
  const header = mapHeader(candidate, columns, mapping);
  if (header.mapped.length === 0 && mapping.columns.some(({ to }) => to.length > 0))
    throw new FileRefused('NO_HEADER_FOUND');
  return header;
}

interface Sheet {
  readonly part: SheetPart;
  readonly found: Found;
}
type Chosen =
  | { readonly part: SheetPart; readonly header: Header; readonly lists: readonly string[] }
  | { readonly part: SheetPart; readonly form: Form; readonly lists: readonly string[] };

/** The sheet that is a list, with the most known headings; else a filled-in form; else what is most like a list. */
export async function chooseSheet(workbook: Workbook, open: OpenSheet, known: Known): Promise<Chosen> {
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const sheets: Sheet[] = [];
  for (const part of visible.length > 0 ? visible : workbook.sheets) {
    const found = findOrGuess(await firstRows((await open(part, limits.lookedAt)).rows, limits.headerRows), known);
    if (found) sheets.push({ part, found });
  }
  const { sheetName } = known;
  const sure = sheets.filter(({ found }) => !found.isGuessed);
  const form = sure.length === 0 && known.headerRow === undefined ? await chooseForm(visible, open, known) : undefined;
  if (form) return form;
  const lists = sure.length > 0 ? sure : sheets;
  const best = sheetName ? sheets.find(({ part }) => part.name === sheetName) : widest(lists);
  if (!best) throw new FileRefused('NO_HEADER_FOUND');
  return { part: best.part, header: settle(best.found, known), lists: lists.map(({ part }) => part.name) };
}

const widest = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.toSorted(
    ({ found: { candidate: a } }, { found: { candidate: b } }) => scoreOf(b) - scoreOf(a) || sizeOf(b) - sizeOf(a),
  )[0];

const sizeOf = ({ rows }: Candidate) => Math.max(...rows.map(({ cells }) => cells.size));

/** The filled-in form that somebody chose, else the one with the most labels. */
async function chooseForm(parts: readonly SheetPart[], open: OpenSheet, known: Known) {
  const forms: { part: SheetPart; form: Form }[] = [];
  for (const part of parts) {
    const rows = await firstRows((await open(part, limits.lookedAt)).rows, formRows);
    const form = readForm(rows, known.columns, indexOf(known));
    if (form) forms.push({ part, form });
  }
  const { sheetName } = known;
  const best = sheetName
    ? forms.find(({ part }) => part.name === sheetName)
    : forms.toSorted((a, b) => b.form.header.mapped.length - a.form.header.mapped.length)[0];
  return best && { ...best, lists: forms.map(({ part }) => part.name) };
}

async function firstRows(rows: AsyncGenerator<SheetRow>, count: number): Promise<SheetRow[]> {
  const head: SheetRow[] = [];
  for await (const row of rows) {
    head.push(row);
    if (head.length === count) break;
  }
  return head;
}
