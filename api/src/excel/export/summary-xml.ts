import { columnLetters } from '../reader/cell.ts';
import { numberCell, textCell } from './row-xml.ts';
import type { SummaryLine } from './summary.ts';

/** Rows of the counts, below their headings; `styles` are those of the columns. */
export const summaryXml = (lines: readonly SummaryLine[], styles: readonly string[]): string =>
  lines
    .map((line, down) => {
      const cells = valuesOf(line).map((value, at) => {
        const place = `${columnLetters(at + 1)}${down + 2}`;
        return typeof value === 'string' ? textCell(place, styles[at]!, value) : numberCell(place, styles[at]!, value);
      });
      return `<row r="${down + 2}">${cells.join('')}</row>`;
    })
    .join('');

const share = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 10_000;

const valuesOf = ({ dimension, item, rows, closed, late, with8D }: SummaryLine): (string | number)[] => [
  dimension,
  item,
  rows,
  closed,
  rows - closed,
  late,
  share(rows - late, rows),
  with8D,
  share(with8D, rows),
];
