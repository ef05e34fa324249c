import { parseAddress } from '../reader/cell.ts';
import { attributeOf } from '../result/xml-text.ts';
import { type FormCell, type FormRow, formRows } from './form-row.ts';
import { filledTo, type Growth } from './formula.ts';

/** A worksheet of somebody's own form, parted where the rows go. */
export interface FormSheet {
  /** What stands before the rows, and the rows down to the last heading. */
  readonly head: string;
  readonly above: readonly FormRow[];
  readonly firstRow: number;
  /** Rows there are for data, above what stands below them. */
  readonly room: number;
  /** Those rows as the form has them, by number: borders, heights, formulas, running numbers. */
  readonly rows: ReadonlyMap<number, FormRow>;
  /** What stands below: totals, signatures, notes. */
  readonly foot: readonly FormRow[];
  /** From the end of the rows on. */
  readonly tail: string;
  /** What the form itself says in a column of the row that is so many below the first. */
  readonly said: (letters: string, down: number) => FormCell | undefined;
  /** Style of a column's cells, where the rows have none. */
  readonly styleOf: (letters: string) => string;
}

const isSaid = ({ formula, value }: FormCell) => formula !== undefined || value !== undefined;

/**
 * Parts a form's worksheet below its headings. Rows from there on to `lastData` are an example: what they say goes, their
 * formulas and running numbers stay, as do those of rows prepared below them.
 */
export function partForm(
  xml: string,
  { lastHeading, lastData }: { readonly lastHeading: number; readonly lastData: number },
  strings: readonly string[],
): FormSheet | null {
  const start = xml.indexOf('<sheetData>');
  const end = xml.indexOf('</sheetData>');
  const rows = start < 0 || end < 0 ? null : formRows(xml.slice(start, end), strings);
  if (!rows) return null;
  const firstRow = lastHeading + 1;
  const below = rows.filter(({ number }) => number > lastHeading);
  const first = below.find(({ number }) => number === firstRow);
  const said = prepared(first, lastData, below);
  const foot = below.find((row) => row.number > Math.max(lastData, firstRow) && !isPrepared(row, firstRow, said));
  const last = foot ? foot.number - 1 : Math.max(lastData, firstRow, ...below.map(({ number }) => number));
  return {
    head: xml.slice(0, start) + '<sheetData>',
    above: rows.filter(({ number }) => number <= lastHeading),
    firstRow,
    room: last - firstRow + 1,
    rows: new Map(below.filter(({ number }) => number <= last).map((row) => [row.number, row])),
    foot: below.filter(({ number }) => number > last),
    tail: xml.slice(end),
    said,
    styleOf: columnStyles(xml.slice(0, start)),
  };
}

/** What the rows of a form say before anybody fills them in: formulas, running numbers, and words that every row has. */
function prepared(first: FormRow | undefined, lastData: number, below: readonly FormRow[]): FormSheet['said'] {
  const second = below.find(({ number }) => number === (first?.number ?? 0) + 1);
  const isExample = (second?.number ?? 0) <= lastData;
  return (letters, down) => {
    const cell = first?.cells.get(letters);
    if (!first || !cell) return undefined;
    if (cell.formula !== undefined) return { ...cell, formula: filledTo(cell.formula, down, 0) };
    const next = second?.cells.get(letters)?.value;
    const [one, two] = [Number(cell.value ?? NaN), Number(next ?? NaN)];
    // below the only row of a form stands a total, or nothing
    if (one + 1 === two || (one === 1 && Number.isNaN(two)))
      return { ...cell, value: counted(cell.value!, one + down) };
    return cell.value !== undefined && cell.value === next && !isExample ? cell : undefined;
  };
}

const counted = (like: string | number, number: number) =>
  typeof like === 'number' ? number : String(number).padStart(like.length, '0');

const isPrepared = ({ number, cells }: FormRow, firstRow: number, said: FormSheet['said']) =>
  [...cells].every(([letters, cell]) => {
    if (!isSaid(cell)) return true;
    const own = said(letters, number - firstRow);
    return own !== undefined && own.formula === cell.formula && own.value === cell.value;
  });

function columnStyles(head: string): (letters: string) => string {
  const columns = [...head.matchAll(/<col\b[^>]*>/g)].map(([tag]) => ({
    min: Number(attributeOf(tag, 'min')),
    max: Number(attributeOf(tag, 'max')),
    style: attributeOf(tag, 'style') ?? '0',
  }));
  return (letters) => {
    const { column } = parseAddress(`${letters}1`)!;
    return columns.find(({ min, max }) => column >= min && column <= max)?.style ?? '0';
  };
}

/** Where the sheet grows when so many rows come. */
export const growthOf = ({ firstRow, room }: FormSheet, count: number): Growth => ({
  firstRow,
  below: firstRow + room,
  lastRow: firstRow + Math.max(room, count) - 1,
  by: Math.max(0, count - room),
});
