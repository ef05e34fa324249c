import { addressOf, type CellContent, isEmpty, type SheetRow } from './cell.ts';
import { type Header, inOneLine, type MappedHeading, textOf } from './header.ts';
import { type HeadingIndex, type KnownColumn, meaningOf, vagueIndex } from './heading.ts';
import type { RawRow } from './table.ts';

/** What a filled-in form says: one record. */
export interface Form {
  readonly header: Header;
  readonly row: RawRow;
}

/** Fewer labels than this are no form, but a list whose header was not found. */
const fewestLabels = 4;
/** Rows of a form. */
export const formRows = 200;

interface Label {
  readonly key: string;
  readonly rank: 0 | 1;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Value in the label's own cell, after a colon. */
  readonly own?: string;
}

/**
 * Reads a form, label beside value or above it: `客户名称 | 华东`, `客户名称:华东`, `D4 根本原因` over a large cell. Null where
 * there are too few labels with values.
 */
export function readForm(rows: readonly SheetRow[], columns: readonly KnownColumn[], index: HeadingIndex): Form | null {
  const vague = vagueIndex(columns);
  const known = rows.flatMap((row) => labelsIn(row, index));
  const isKnown = (label: Label) => known.some(({ row, column }) => row === label.row && column === label.column);
  // surest first: what a vague label says counts where nothing else says it
  const labels = [...known, ...rows.flatMap((row) => labelsIn(row, vague)).filter((label) => !isKnown(label))];
  const isLabel = (row: number, column: number) =>
    labels.some((label) => label.row === row && label.column === column && label.own === undefined);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const found = new Map<string, Omit<Field, 'key'>>();
  for (const label of labels) {
    const value =
      label.own === undefined
        ? beside(label, byNumber, isLabel)
        : { content: label.own, column: label.column, row: label.row };
    const earlier = found.get(label.key);
    const isSurer = !earlier || (isKnown(label) && label.rank < earlier.label.rank);
    if (value && isSurer) found.set(label.key, { label, ...value });
  }
  if (found.size < fewestLabels) return null;
  return formOf(columns.flatMap(({ key }) => (found.has(key) ? [{ key, ...found.get(key)! }] : [])));
}

interface Value {
  readonly content: CellContent;
  readonly row: number;
  readonly column: number;
}
interface Field extends Value {
  readonly key: string;
  readonly label: Label;
}

function formOf(fields: readonly Field[]): Form {
  const mapped = fields.map(({ key, label, row, column }): MappedHeading => {
    const place = { address: addressOf(label.row, label.column), cell: addressOf(row, column) };
    return { key, rank: label.rank, column, heading: label.text, ...place };
  });
  const header: Header = { isForm: true, lastRow: 0, columns: mapped, mapped, ignored: [] };
  return { header, row: { number: fields[0]!.label.row, contents: fields.map(({ content }) => content) } };
}

// `D4 根本原因分析`, `4. 临时措施`
const withoutNumber = (text: string) => text.replace(/^\s*(?:D\s?\d|\d{1,2})\s*[:：.、．)）-]?\s*/i, '');

function labelsIn({ number: row, cells }: SheetRow, index: HeadingIndex): Label[] {
  return [...cells].flatMap(([column, content]): Label[] => {
    const text = inOneLine(textOf(content));
    if (text === '' || text.length > 2_000) return [];
    const place = { row, column, text };
    const meaning = meaningOf(text, index) ?? meaningOf(withoutNumber(text), index);
    if (meaning) return [{ ...place, ...meaning }];
    const [, before = '', own = ''] = /^([^:：]{1,30})[:：]\s*(.+)$/s.exec(textOf(content).trim()) ?? [];
    const inCell = own && (meaningOf(before, index) ?? meaningOf(withoutNumber(before), index));
    return inCell ? [{ ...place, text: inOneLine(before), ...inCell, own }] : [];
  });
}

/** The value of a label: right of it, past the cells it is merged over; else right below it. */
function beside(
  { row, column }: Label,
  rows: ReadonlyMap<number, SheetRow>,
  isLabel: (row: number, column: number) => boolean,
): Value | null {
  const right = [...rows.get(row)!.cells].filter(([at, content]) => at > column && !isEmpty(content));
  const [next] = right.toSorted(([a], [b]) => a - b);
  if (next && !isLabel(row, next[0])) return { content: next[1], row, column: next[0] };
  if (next) return null;
  const below = rows.get(row + 1)?.cells.get(column);
  return below === undefined || isEmpty(below) || isLabel(row + 1, column)
    ? null
    : { content: below, row: row + 1, column };
}
