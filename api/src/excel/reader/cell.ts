/**
 * What a cell holds. Numbers keep no date of their own in Excel: `serial` is a number shown as a date; `shown` a number shown
 * with leading zeros.
 */
export type PlainContent =
  | string
  | number
  | boolean
  | { readonly serial: number }
  | { readonly number: number; readonly shown: string }
  | { readonly error: string };
/** A formula holds its saved result, null when there is none. */
export type Formula = { readonly formula: PlainContent | null };
export type CellContent = PlainContent | Formula;

/** A row of a sheet: its number as Excel counts, and its filled cells by column (A = 1). */
export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, CellContent>;
}

/** A merged range; its value stands in the first cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `28` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Columns that a sheet has at most. */
export const maxColumn = 16_384;
const maxRow = 1_048_576;

/** `AB12` → row and column; null when no cell can have that name. */
export function parseAddress(address: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(address.slice(at));
  const exists = column >= 1 && column <= maxColumn && Number.isInteger(row) && row >= 1 && row <= maxRow;
  return exists ? { row, column } : null;
}

/** `A1:B3` → its corners. */
export function parseRange(range: string): Merge | null {
  const [from = '', to = from] = range.split(':');
  const [start, end] = [parseAddress(from), parseAddress(to)];
  return start && end && { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** A cell that shows nothing: no text, or a formula that gives an empty text. */
export const isEmpty = (content: CellContent | undefined): boolean =>
  content === undefined ||
  (typeof content === 'string' && content.trim() === '') ||
  (isFormula(content) && content.formula !== null && isEmpty(content.formula));

export const isFormula = (content: CellContent): content is Formula =>
  typeof content === 'object' && 'formula' in content;
