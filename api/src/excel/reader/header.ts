import { addressOf, type CellContent, isFormula, type SheetRow } from './cell.ts';
import { type HeadingIndex, type KnownColumn, type Meaning, meaningOf } from './heading.ts';
import { limits } from './limits.ts';
import { FileRefused, type Refusal } from './refusal.ts';

/** A column of the file by its headings. */
export interface SourceHeading {
  readonly column: number;
  readonly heading: string;
  /** The heading above it that covers several columns. */
  readonly group?: string;
  readonly address: string;
}

/** A heading of the file, the column it means, and what has to be done with its cells first. */
export interface MappedHeading extends SourceHeading {
  readonly key: string;
  /** 0 by the column's own name, 1 by an alias, 2 as somebody said. */
  readonly rank: 0 | 1 | 2;
  /** Which part of the cells, counted from 0, of how many. */
  readonly split?: { readonly part: number; readonly of: number };
  /** Where its value stands, in a form. */
  readonly cell?: string;
  /** The choice that a tick in this column stands for. */
  readonly tick?: string;
}

/** Where the header is and what its columns mean. */
export interface Header {
  /** Labels beside their values instead of headings above them. */
  readonly isForm?: true;
  readonly lastRow: number;
  readonly columns: readonly SourceHeading[];
  readonly mapped: readonly MappedHeading[];
  readonly ignored: readonly SourceHeading[];
  /** Why it is not taken before somebody has said what its columns mean. */
  readonly refusal?: Refusal;
}

interface Found extends Meaning {
  readonly column: number;
  readonly row: number;
  readonly heading: string;
}
export interface Candidate {
  readonly rows: readonly SheetRow[];
  readonly found: readonly Found[];
  /** Group headings by the columns they cover. */
  readonly groups?: ReadonlyMap<number, string>;
}

export const textOf = (content: CellContent | undefined): string => {
  const plain = content !== undefined && isFormula(content) ? content.formula : content;
  return typeof plain === 'string' ? plain : '';
};

export function headingsIn(row: SheetRow, index: HeadingIndex): Found[] {
  return [...row.cells].flatMap(([column, content]) => {
    const meaning = meaningOf(textOf(content), index);
    return meaning ? [{ ...meaning, column, row: row.number, heading: inOneLine(textOf(content)) }] : [];
  });
}

/** A heading on one line, for messages. */
export const inOneLine = (heading: string) => heading.replace(/\s+/g, ' ').trim();

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
  const whole = best && withSubHeadings(best, rows, index);
  return whole && known(whole) >= 2 && !isForm(whole, candidates) ? whole : undefined;
}

/** A header row and the row of sub-headings under it, or the row of groups above it, as one header. */
function withSubHeadings(best: Candidate, rows: readonly SheetRow[], index: HeadingIndex): Candidate {
  const at = rows.indexOf(best.rows[0]!);
  const [above, here, below] = [rows[at - 1], rows[at]!, rows[at + 1]];
  if (below && isSubHeadings(here, below)) return grouped(here, below, index);
  if (best.rows.length > 1) return best;
  const wider = above && isSubHeadings(above, here) ? grouped(above, here, index) : best;
  return known(wider) > known(best) ? wider : best;
}

/**
 * Whether a row names columns within the groups of the row above: under each group several texts side by side, nothing under
 * headings that stand alone.
 */
export function isSubHeadings({ cells: upper }: SheetRow, { cells: lower }: SheetRow): boolean {
  const columns = [...lower.keys()];
  const alone = [...upper.keys()].filter((column) => !lower.has(column));
  const fits = (column: number) =>
    upper.has(column) ? !upper.has(column + 1) && lower.has(column + 1) : lower.has(column - 1);
  const isHeading = (content: CellContent) => typeof content === 'string' && content.length <= 40;
  return columns.length >= 2 && alone.length >= 2 && columns.every(fits) && [...lower.values()].every(isHeading);
}

export function grouped(upper: SheetRow, lower: SheetRow, index: HeadingIndex): Candidate {
  const groups = new Map<number, string>();
  for (const column of [...lower.cells.keys()].toSorted((a, b) => a - b)) {
    const own = upper.cells.get(column);
    groups.set(column, own === undefined ? (groups.get(column - 1) ?? '') : inOneLine(textOf(own)));
  }
  const above = headingsIn(upper, index).filter(({ column }) => !lower.cells.has(column));
  return { rows: [upper, lower], found: [...above, ...headingsIn(lower, index)], groups };
}

/**
 * In a form (an 8D report) further labels follow below the first ones, each with its value beside it: that is no table. What was
 * exported from here is one, whatever its cells say.
 */
function isForm(best: Candidate, candidates: readonly Candidate[]): boolean {
  if (best.found.some(({ key }) => key.startsWith('_'))) return false;
  const last = best.rows.at(-1)!.number;
  const places = new Set(best.found.map(({ key, column }) => `${key} ${column}`));
  const below = candidates.filter(({ rows }) => rows[0]!.number > last).flatMap(({ found }) => found);
  return below.filter(({ key, column }) => !places.has(`${key} ${column}`)).length >= known(best);
}

export const scoreOf = known;

/** Settles which heading stands for which column. The same column named twice equally well is asked about, never guessed. */
export function settleHeader(candidate: Candidate, columns: readonly KnownColumn[]): Header {
  const { found } = candidate;
  const source = sourceHeadings(candidate);
  const tableOf = tablesIn(source, found);
  let refusal: Refusal | undefined;
  const mapped = columns.flatMap(({ key, readOnly }) => {
    const same = found
      .filter((heading) => heading.key === key)
      .toSorted((a, b) => a.rank - b.rank || tableOf(b.column) - tableOf(a.column) || a.column - b.column);
    const [first, second] = same;
    if (!first) return [];
    const isTwice = second?.rank === first.rank && tableOf(second.column) === tableOf(first.column);
    if (!readOnly && isTwice)
      refusal ??= twice(
        same,
        columns.find((column) => column.key === key)!,
      );
    const heading = source.find(({ column }) => column === first.column)!;
    return [{ ...heading, key, rank: first.rank }];
  });
  return { ...headerOf(candidate, columns, source, mapped), ...(refusal && { refusal }) };
}

/** The header with its columns taken for what somebody said. */
export function headerOf(
  { rows }: Pick<Candidate, 'rows'>,
  columns: readonly KnownColumn[],
  source: readonly SourceHeading[],
  mapped: readonly MappedHeading[],
): Header {
  const missing = columns.filter(({ key, required }) => required && !mapped.some((heading) => heading.key === key));
  if (missing.length > 0) {
    throw new FileRefused('HEADER_REQUIRED_MISSING', { columns: missing.map(({ names }) => names[0]).join('、') });
  }
  const taken = new Set(mapped.map(({ column }) => column));
  const ignored = source.filter(({ column }) => !taken.has(column));
  return { lastRow: rows.at(-1)!.number, columns: source, mapped, ignored };
}

/** Every column that has a heading, in order: the lowest of its headings, and the group it stands in. */
export function sourceHeadings({ rows, groups }: Candidate): SourceHeading[] {
  const filled = new Set(rows.flatMap((row) => [...row.cells.keys()]));
  if (filled.size > limits.columns) throw new FileRefused('TOO_MANY_COLUMNS', { max: limits.columns });
  return [...filled]
    .toSorted((a, b) => a - b)
    .flatMap((column) => {
      const row = rows.findLast(({ cells }) => textOf(cells.get(column)).trim() !== '');
      if (!row) return [];
      const heading = inOneLine(textOf(row.cells.get(column)));
      const group = groups?.get(column);
      return [{ column, heading, ...(group && { group }), address: addressOf(row.number, column) }];
    });
}

/** How many known headings stand in the same table: tables beside each other are parted by an empty column. */
function tablesIn(source: readonly SourceHeading[], found: readonly Found[]): (column: number) => number {
  const tables: SourceHeading[][] = [];
  for (const heading of source) {
    const last = tables.at(-1);
    if (last && heading.column - last.at(-1)!.column === 1) last.push(heading);
    else tables.push([heading]);
  }
  const columns = new Set(found.map(({ column }) => column));
  const size = (table: readonly SourceHeading[]) => table.filter(({ column }) => columns.has(column)).length;
  const sizes = new Map(tables.flatMap((table) => table.map(({ column }) => [column, size(table)] as const)));
  return (column) => sizes.get(column) ?? 0;
}

/** One heading stands twice, or several may mean one column: `产品名称` and `产品规格`. */
function twice(same: readonly Found[], { names }: KnownColumn): Refusal {
  const equal = same.filter(({ rank }) => rank === same[0]!.rank);
  const cells = equal.map(({ row, column }) => addressOf(row, column)).join(', ');
  const headings = new Set(equal.map(({ heading }) => heading));
  if (headings.size === 1) return { code: 'HEADER_DUPLICATE', params: { heading: equal[0]!.heading, cells } };
  return { code: 'HEADER_AMBIGUOUS', params: { headings: [...headings].join('、'), cells, column: names[0]! } };
}

/** Cells of a repeated header that may differ from the headings: a group's name, a note. */
const tolerated = 2;

/** A row that repeats the headings (a second language, or a page break of a printed list) is no data. */
export function repeatsHeader(row: SheetRow, mapped: readonly MappedHeading[], index: HeadingIndex): boolean {
  let repeated = 0;
  let others = 0;
  // most rows hold numbers and dates: then nothing has to be looked up
  for (const { column } of mapped) {
    const content = row.cells.get(column);
    if (typeof content === 'number' || (typeof content === 'object' && !isFormula(content))) others += 1;
  }
  if (others > tolerated) return false;
  others = 0;
  for (const { column, key } of mapped) {
    const content = row.cells.get(column);
    if (content === undefined) continue;
    if (meaningOf(textOf(content), index)?.key === key) repeated += 1;
    else if (++others > tolerated) return false;
  }
  return repeated >= 2 && repeated > others;
}
