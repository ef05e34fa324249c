import type { GridColumn } from './cell.ts';

/** A column that is shown; without a width it has the catalogue's. */
export interface ShownColumn {
  readonly key: string;
  readonly width?: number;
}

/** How a person has laid the columns out. */
export interface Arrangement {
  /** What is shown, in its order; all others are hidden. */
  readonly columns: readonly ShownColumn[];
  /** How many of the first stay in view on the left. */
  readonly frozen: number;
  /** Groups that are folded to a stub. */
  readonly folded: readonly string[];
}

/** What is left of a folded group: a narrow handle before a column. */
export interface Stub {
  readonly group: string;
  readonly label: string;
  /** Index of the column behind it, one past the last where it stands at the end. */
  readonly before: number;
}

export interface LaidOut {
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
  readonly stubs: readonly Stub[];
}

export const NARROWEST = 36;
export const WIDEST = 900;

/** The columns in their places. Frozen columns are never folded, and one column always stays. */
export function layOut(all: readonly GridColumn[], { columns, frozen, folded }: Arrangement): LaidOut {
  const known = new Map(all.map((column) => [column.key, column]));
  const shown = columns.flatMap(({ key, width }) => {
    const column = known.get(key);
    return column ? [width ? { ...column, width } : column] : [];
  });
  const isOpen = ({ group }: GridColumn, at: number) => at < frozen || !group || !folded.includes(group);
  const open = shown.some(isOpen) ? isOpen : () => true;
  const stubs = new Map<string, Stub>();
  const laid: GridColumn[] = [];
  shown.forEach((column, at) => {
    const { group = '', groupLabel: label = group } = column;
    if (open(column, at)) laid.push(column);
    else if (!stubs.has(group)) stubs.set(group, { group, label, before: laid.length });
  });
  return { columns: laid, frozen: Math.min(frozen, laid.length), stubs: [...stubs.values()] };
}

const indexOf = ({ columns }: Arrangement, key: string) => columns.findIndex((column) => column.key === key);

export function hide(arrangement: Arrangement, key: string): Arrangement {
  const at = indexOf(arrangement, key);
  if (at < 0 || arrangement.columns.length === 1) return arrangement;
  const frozen = at < arrangement.frozen ? arrangement.frozen - 1 : arrangement.frozen;
  return { ...arrangement, frozen, columns: arrangement.columns.toSpliced(at, 1) };
}

/** Shows a column behind the nearest one that stands before it in the sheet; `all` is the sheet's order. */
export function show(arrangement: Arrangement, key: string, all: readonly string[]): Arrangement {
  if (indexOf(arrangement, key) >= 0) return arrangement;
  const before = all.slice(0, all.indexOf(key)).findLast((other) => indexOf(arrangement, other) >= 0);
  const at = before === undefined ? 0 : indexOf(arrangement, before) + 1;
  const frozen = at < arrangement.frozen ? arrangement.frozen + 1 : arrangement.frozen;
  return { ...arrangement, frozen, columns: arrangement.columns.toSpliced(at, 0, { key }) };
}

/** Puts a column before another, or last; moved over the edge of the frozen ones it joins or leaves them. */
export function move(arrangement: Arrangement, key: string, before: string | null): Arrangement {
  const from = indexOf(arrangement, key);
  if (from < 0 || key === before) return arrangement;
  const others = arrangement.columns.toSpliced(from, 1);
  const found = before === null ? -1 : others.findIndex((column) => column.key === before);
  const to = found < 0 ? others.length : found;
  const left = arrangement.frozen - (from < arrangement.frozen ? 1 : 0);
  const frozen = to < left || (to === left && from < arrangement.frozen) ? left + 1 : left;
  return { ...arrangement, frozen, columns: others.toSpliced(to, 0, arrangement.columns[from]!) };
}

/** Freezes the columns up to this one; `null` lets all go. */
export const freeze = (arrangement: Arrangement, key: string | null): Arrangement => ({
  ...arrangement,
  frozen: key === null ? 0 : indexOf(arrangement, key) + 1,
});

export const resize = (arrangement: Arrangement, key: string, width: number): Arrangement => ({
  ...arrangement,
  columns: arrangement.columns.map((column) =>
    column.key === key ? { key, width: Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))) } : column,
  ),
});

/** Folds a group, or opens it again. */
export const fold = (arrangement: Arrangement, group: string): Arrangement => ({
  ...arrangement,
  folded: arrangement.folded.includes(group)
    ? arrangement.folded.filter((other) => other !== group)
    : [...arrangement.folded, group],
});
