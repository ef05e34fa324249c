import { addressOf, type CellContent, isFormula, type SheetRow } from './cell.ts';
import { type HeadingIndex, type KnownColumn, type Meaning, meaningOf } from './heading.ts';
import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';

/** A heading of the file and the column it means. */
export interface MappedHeading {
  readonly key: string;
  readonly column: number;
  readonly heading: string;
  readonly address: string;
}

/** Where the header is and what its columns mean. */
export interface Header {
  readonly lastRow: number;
  readonly mapped: readonly MappedHeading[];
  readonly ignored: readonly Omit<MappedHeading, 'key'>[];
}

interface Found extends Meaning {
  readonly column: number;
  readonly row: number;
  readonly heading: string;
}
interface Candidate {
  readonly rows: readonly SheetRow[];
  readonly found: readonly Found[];
}

const textOf = (content: CellContent | undefined): string => {
  const plain = content !== undefined && isFormula(content) ? content.formula : content;
  return typeof plain === 'string' ? plain : '';
};

function headingsIn(row: SheetRow, index: HeadingIndex): Found[] {
  return [...row.cells].flatMap(([column, content]) => {
    const meaning = meaningOf(textOf(content), index);
    return meaning ? [{ ...meaning, column, row: row.number, heading: inOneLine(textOf(content)) }] : [];
  });
}

/** A heading on one line, for messages. */
const inOneLine = (heading: string) => heading.replace(/\s+/g, ' ').trim();

const known = (candidate: Candidate | undefined) => new Set(candidate?.found.map(({ key }) => key)).size;

// Two header rows belong together when each names columns that the other does not: group headings with sub-headings.
function together(upper: Candidate, lower: Candidate): Candidate {
  const below = new Set(lower.found.map(({ column }) => column));
  const found = [...lower.found, ...upper.found.filter(({ column }) => !below.has(column))];
  return { rows: [...upper.rows, ...lower.rows], found };
}

/** The row, or pair of rows, among the first that names the most known columns; at least two, or all where fewer are known. */
export function findHeader(rows: readonly SheetRow[], index: HeadingIndex): Candidate | undefined {
  let best: Candidate | undefined;
  const candidates = rows.slice(0, limits.headerRows).map((row) => ({ rows: [row], found: headingsIn(row, index) }));
  for (const [at, upper] of candidates.entries()) {
    if (known(upper) > known(best)) best = upper;
    const lower = candidates[at + 1];
    if (!lower || known(upper) < 1 || known(lower) < 2) continue;
    const pair = together(upper, lower);
    if (known(pair) > Math.max(known(best), known(lower))) best = pair;
  }
  return best && known(best) >= 2 && !isForm(best, candidates) ? best : undefined;
}

/** In a form (an 8D report) further labels follow below the first ones, each with its value beside it: that is no table. */
function isForm(best: Candidate, candidates: readonly Candidate[]): boolean {
  const last = best.rows.at(-1)!.number;
  const places = new Set(best.found.map(({ key, column }) => `${key} ${column}`));
  const below = candidates.filter(({ rows }) => rows[0]!.number > last).flatMap(({ found }) => found);
  return below.filter(({ key, column }) => !places.has(`${key} ${column}`)).length >= known(best);
}

export const scoreOf = known;

/** Settles which heading stands for which column. The same column named twice equally well is refused, never guessed. */
export function settleHeader({ rows, found }: Candidate, columns: readonly KnownColumn[]): Header {
  const filled = new Set(rows.flatMap((row) => [...row.cells.keys()]));
  if (filled.size > limits.columns) throw new FileRefused('TOO_MANY_COLUMNS', { max: limits.columns });
  const chosen = columns.flatMap(({ key, readOnly }) => {
    const same = found
      .filter((heading) => heading.key === key)
      .toSorted((a, b) => a.rank - b.rank || a.column - b.column);
    if (!readOnly && same[1] && same[1].rank === same[0]!.rank) refuseDuplicate(same);
    return same.slice(0, 1);
  });
  const missing = columns.filter(({ key, required }) => required && !chosen.some((heading) => heading.key === key));
  if (missing.length > 0) {
    throw new FileRefused('HEADER_REQUIRED_MISSING', { columns: missing.map(({ names }) => names[0]).join('、') });
  }
  const mapped = chosen.map(({ key, column, row, heading }) => ({
    key,
    column,
    heading,
    address: addressOf(row, column),
  }));
  return { lastRow: rows.at(-1)!.number, mapped, ignored: ignoredHeadings(rows, new Set(mapped.map((m) => m.column))) };
}

function refuseDuplicate(same: readonly Found[]): never {
  const equal = same.filter(({ rank }) => rank === same[0]!.rank);
  const cells = equal.map(({ row, column }) => addressOf(row, column)).join(', ');
  throw new FileRefused('HEADER_DUPLICATE', { heading: equal[0]!.heading, cells });
}

function ignoredHeadings(rows: readonly SheetRow[], taken: ReadonlySet<number>) {
  const { number, cells } = rows.at(-1)!;
  return [...cells]
    .filter(([column, content]) => !taken.has(column) && textOf(content).trim() !== '')
    .map(([column, content]) => ({ column, heading: inOneLine(textOf(content)), address: addressOf(number, column) }));
}

/** Cells of a repeated header that may differ from the headings: a group's name, a note. */
const tolerated = 2;

/** A row that repeats the headings (a second language, or a page break of a printed list) is no data. */
export function repeatsHeader(row: SheetRow, mapped: readonly MappedHeading[], index: HeadingIndex): boolean {
  let repeated = 0;
  let others = 0;
  for (const { column, key } of mapped) {
    const content = row.cells.get(column);
    if (content === undefined) continue;
    if (meaningOf(textOf(content), index)?.key === key) repeated += 1;
    else if (++others > tolerated) return false;
  }
  return repeated >= 2 && repeated > others;
}
