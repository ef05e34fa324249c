import { type CellContent, isEmpty, type SheetRow } from './cell.ts';
import { type Candidate, grouped, headingsIn, isSubHeadings, textOf } from './header.ts';
import type { HeadingIndex } from './heading.ts';
import { limits } from './limits.ts';

const longest = 40;
/** Rows below a header in which values are looked for. */
const looked = 3;

const isWord = (content: CellContent | undefined) => {
  const text = textOf(content).trim();
  return text !== '' && text.length <= longest && /\p{L}/u.test(text);
};

/** How many columns a row would name, and how many of them have a value below. */
function widthOf({ cells }: SheetRow, below: readonly SheetRow[]): number {
  const named = [...cells].filter(([, content]) => isWord(content)).map(([column]) => column);
  const filled = named.filter((column) => below.some((row) => !isEmpty(row.cells.get(column))));
  return named.length < 2 || filled.length === 0 ? 0 : named.length + filled.length;
}

/** The row that is most like a header where nobody knows its headings: words side by side, with values below them. */
export function likeliestHeader(rows: readonly SheetRow[], index: HeadingIndex): Candidate | undefined {
  const widths = rows.slice(0, limits.headerRows).map((row, at) => widthOf(row, rows.slice(at + 1, at + 1 + looked)));
  const most = Math.max(0, ...widths);
  return most === 0 ? undefined : headerAt(rows, rows[widths.indexOf(most)]!.number, index);
}

/** The header in the row that somebody named, with the row of sub-headings below it. */
export function headerAt(rows: readonly SheetRow[], number: number, index: HeadingIndex): Candidate | undefined {
  const at = rows.findIndex((row) => row.number === number);
  const [here, below] = [rows[at], rows[at + 1]];
  if (!here) return undefined;
  if (below && isSubHeadings(here, below)) return grouped(here, below, index);
  return { rows: [here], found: headingsIn(here, index) };
}
