import { columnLetters, parseAddress } from '../reader/cell.ts';

/** A cell that a formula names: `$B12`. */
interface Reference {
  readonly letters: string;
  readonly row: number;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

// a text, or a cell or range, of another sheet or not; no part of a name, and no function such as LOG10(
const pattern =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_(.!])/gu;

/** A formula with other cells or ranges in the place of those it names. `sheet` is the sheet named before them, if one is. */
export function withReferences(
  formula: string,
  change: (from: string, to: string | undefined, sheet: string | undefined) => string,
): string {
  return formula.replace(pattern, (whole, sheet: string | undefined, from: string | undefined, to?: string) =>
    from === undefined ? whole : (sheet ?? '') + change(from, to, sheet && nameOf(sheet)),
  );
}

const nameOf = (sheet: string) => sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

function referenceOf(text: string): Reference {
  const [, column, letters, fixed, row] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(text)!;
  return { letters: letters!, row: Number(row), isColumnFixed: column === '$', isRowFixed: fixed === '$' };
}

const textOf = ({ letters, row, isColumnFixed, isRowFixed }: Reference) =>
  `${isColumnFixed ? '$' : ''}${letters}${isRowFixed ? '$' : ''}${row}`;

/** A formula as it reads when filled so many rows down and columns to the right. */
export function filledTo(formula: string, down: number, right: number): string {
  const move = (text: string) => {
    const reference = referenceOf(text);
    const { column } = parseAddress(reference.letters + reference.row)!;
    return textOf({
      ...reference,
      letters: reference.isColumnFixed ? reference.letters : columnLetters(column + right),
      row: reference.isRowFixed ? reference.row : reference.row + down,
    });
  };
  return withReferences(formula, (from, to) => move(from) + (to === undefined ? '' : `:${move(to)}`));
}

/** Where rows of a sheet find no room: the first and the last of them, and by how much what stood below moves down. */
export interface Growth {
  readonly firstRow: number;
  /** First row below the room that there was. */
  readonly below: number;
  readonly lastRow: number;
  readonly by: number;
}

/** A cell or range as it reads when the sheet has grown: what takes in the first row takes in the last, what stood below moves. */
export function grown(from: string, to: string | undefined, { firstRow, below, lastRow, by }: Growth): string {
  const moved = (row: number) => (row >= below ? row + by : row);
  const start = referenceOf(from);
  const begin = textOf({ ...start, row: moved(start.row) });
  if (to === undefined) return begin;
  const end = referenceOf(to);
  const holdsAll = start.row <= firstRow && end.row >= firstRow && end.row < below;
  return `${begin}:${textOf({ ...end, row: holdsAll ? Math.max(end.row, lastRow) : moved(end.row) })}`;
}
