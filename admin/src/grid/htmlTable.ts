import type { Matrix } from './clipboard.ts';

/** Stands for a line break while blanks are folded. */
const LINE = '\u2028';

/**
 * The one table of pasted HTML when it says more than the plain text beside it: cells with line breaks, which some
 * programs flatten in their text. `null`: use the plain text.
 */
export function multiLineTable(html: string): Matrix | null {
  if (!/<table/i.test(html) || !/<br/i.test(html)) return null;
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  if (tables.length !== 1) return null;
  const rows = [...tables[0]!.rows].map((row) => [...row.cells].flatMap(cellTexts));
  return rows.length ? rows : null;
}

function cellTexts(cell: HTMLTableCellElement): string[] {
  for (const br of cell.querySelectorAll('br')) br.replaceWith(LINE);
  const text = (cell.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim();
  return [text, ...Array.from({ length: cell.colSpan - 1 }, () => '')];
}
