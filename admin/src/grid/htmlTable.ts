import type { Matrix } from './clipboard.ts';

/** Stands for a line break while blanks are folded. */
const LINE = '\u2028';

/**
 * The one table of pasted HTML when it says more than the plain text beside it: cells with line breaks, which some
 * programs flatten in their text. A merged cell stands in its first one, the others are empty. `null`: use the plain text.
 */
export function multiLineTable(html: string): Matrix | null {
  if (!/<table/i.test(html) || !/<br/i.test(html)) return null;
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  if (tables.length !== 1) return null;
  const rows: string[][] = [...tables[0]!.rows].map(() => []);
  for (const [at, { cells }] of [...tables[0]!.rows].entries()) for (const cell of cells) lay(rows, at, cell);
  return rows.length ? rows.map((row) => Array.from(row, (text) => text ?? '')) : null;
}

/** Puts a cell into the first place of its row that no cell above reaches into. */
function lay(rows: string[][], at: number, cell: HTMLTableCellElement) {
  let left = 0;
  while (rows[at]![left] !== undefined) left++;
  const down = rows.slice(at, cell.rowSpan ? at + cell.rowSpan : undefined);
  for (const row of down) for (let col = left; col < left + cell.colSpan; col++) row[col] = '';
  rows[at]![left] = textOf(cell);
}

function textOf(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith(LINE);
  return (cell.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim();
}
