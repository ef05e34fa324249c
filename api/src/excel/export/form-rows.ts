import type { Context } from '../../app/context.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { columnLetters, parseAddress } from '../reader/cell.ts';
import type { MappedHeading } from '../reader/header.ts';
import type { ExportAsked } from './export-asked.ts';
import type { FormStyles } from './form-dates.ts';
import { grownInRow } from './form-growth.ts';
import type { FormCell } from './form-row.ts';
import type { FormSheet } from './form-sheet.ts';
import { filledTo, type Growth } from './formula.ts';
import { plainColumns } from './plain-values.ts';
import type { Reading } from './reading.ts';
import { numberCell, textCell, xmlText } from './row-xml.ts';
import { serialOfDay, serialOfMoment } from './serial.ts';

/** How the rows of a form are filled: by what its columns mean, in its own styles. */
export interface Look {
  readonly sheet: FormSheet;
  readonly sheetName: string;
  readonly growth: Growth;
  readonly styles: FormStyles;
  readonly mapped: readonly MappedHeading[];
  /** Days between the day that the form counts from and that of others. */
  readonly epoch: number;
}

/** Writes a row of the form; without values, as the form has it. */
export type WriteRow = (row: PlainRow | null, number: number) => string;

type WriteCell = (row: PlainRow, at: string, style: string) => string | null;

/** Writes rows as the form's own look; what the form says in a column that nothing is tied to stays, formulas as filled down. */
export function formRowWriter(context: Context, asked: ExportAsked, reading: Reading, look: Look): WriteRow {
  const { sheet } = look;
  const tied = tiedColumns(context, asked, reading, look);
  const first = sheet.rows.get(sheet.firstRow);
  const letters = lettersOf(sheet, tied.keys());
  const say = saying(look);
  return (row, number) => {
    const own = sheet.rows.get(number) ?? first;
    const cells = letters.map((column) => {
      const style = own?.cells.get(column)?.style ?? first?.cells.get(column)?.style ?? sheet.styleOf(column);
      const at = `${column}${number}`;
      const write = tied.get(column);
      const cell = write ? row && write(row, at, style) : say(column, number - sheet.firstRow, at, style);
      return cell ?? `<c r="${at}" s="${style}"/>`;
    });
    return `<row r="${number}"${own?.attributes ?? ''}>${cells.join('')}</row>`;
  };
}

function lettersOf({ rows }: FormSheet, tied: Iterable<string>): string[] {
  const letters = new Set([...[...rows.values()].flatMap(({ cells }) => [...cells.keys()]), ...tied]);
  const columns = [...letters].map((column) => parseAddress(`${column}1`)!.column);
  return columns.toSorted((a, b) => a - b).map(columnLetters);
}

/** What the form itself says in a cell, so many rows below its first. */
function saying({ sheet, growth, sheetName }: Look) {
  const formulas = new Map<string, string>();
  const formulaOf = (letters: string, { formula }: FormCell) => {
    const known = formulas.get(letters) ?? grownInRow(formula!, growth, sheetName);
    formulas.set(letters, known);
    return known;
  };
  return (letters: string, down: number, at: string, style: string): string | null => {
    const cell = sheet.said(letters, down);
    if (!cell) return null;
    if (cell.formula !== undefined) {
      const formula = filledTo(formulaOf(letters, sheet.said(letters, 0)!), down, 0);
      return `<c r="${at}" s="${style}"><f>${xmlText(formula)}</f></c>`;
    }
    return typeof cell.value === 'number' ? numberCell(at, style, cell.value) : textCell(at, style, cell.value!);
  };
}

/** Columns that something is tied to, by their letters: one value, several in a cell, or a tick. */
function tiedColumns(context: Context, asked: ExportAsked, reading: Reading, look: Look): Map<string, WriteCell> {
  const texts = new Map(
    plainColumns(context, { ...asked, headings: 'keys' }, reading).map(({ heading, of }) => [heading, of]),
  );
  const serial = serialsOf(context, reading, look);
  const write = (headings: readonly MappedHeading[]): WriteCell => {
    const [only] = headings as [MappedHeading];
    if (only.tick !== undefined)
      return (row, at, style) => (row[only.key] === only.tick ? textCell(at, style, '√') : null);
    return (row, at, style) => {
      const date = headings.length === 1 ? serial(only.key, row, at, style) : null;
      if (date !== null) return date;
      const values = headings.map(({ key }) => texts.get(key)?.(row) ?? null).filter((value) => value !== null);
      if (values.length === 1 && typeof values[0] === 'number') return numberCell(at, style, values[0]);
      return values.length > 0 ? textCell(at, style, values.join('\n')) : null;
    };
  };
  const byColumn = Map.groupBy(look.mapped, ({ column }) => columnLetters(column));
  return new Map([...byColumn].map(([letters, headings]) => [letters, write(headings)]));
}

/** Days and moments as numbers, as the form shows its dates. */
function serialsOf({ timeZone }: Context, { sheet }: Reading, { styles, epoch }: Look) {
  const ofMoment = serialOfMoment(timeZone);
  return (key: string, row: PlainRow, at: string, style: string): string | null => {
    const value = row[key];
    const kind = sheet.columns[key]?.kind;
    const isDate = kind === 'date' || kind === 'dateTime' || kind === 'clock';
    if (typeof value !== 'string' || !isDate) return null;
    const serial = kind === 'date' ? serialOfDay(value) : ofMoment(value);
    const shown = styles.forDate(style, kind !== 'date');
    return serial === null || shown === null ? null : numberCell(at, shown, serial - epoch);
  };
}
