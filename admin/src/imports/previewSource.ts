import type { ChangeOutcome, GridRow, RowChange } from '../grid/cell.ts';
import type { Edit, Edits } from '../grid/edits.ts';
import type { GridSource } from '../grid/source.ts';
import { type Decisions, previewRows, type PreviewCell, type PreviewRow, type RowKind } from './importApi.ts';

/** Columns of a preview that no sheet has: the rows of the file, and what becomes of them. */
export const rowColumn = '_row';
export const actionColumn = '_action';

interface PreviewMeans {
  readonly id: string;
  readonly locale: 'zh' | 'en';
  /** The rows as they stand in the sheet. */
  readonly byIds: GridSource['byIds'];
  readonly edits: () => Edits;
  readonly decided: () => Pick<Decisions, 'open' | 'cells'>;
  /** A conflict was decided for the file. */
  readonly take: (cell: string) => void;
  readonly words: { readonly action: (action: PreviewRow['action']) => string; readonly database: string };
}

const nothing = () => Promise.resolve([]);

/** The rows of a preview as a grid reads them: as they stand, with what would change laid over them. */
export function previewSource(means: PreviewMeans): GridSource {
  const known = new Map<string, GridRow>();
  return {
    async load(query, { offset, limit, signal }) {
      const kind = (query.filter['kind'] ?? 'touched') as RowKind;
      const page = await previewRows(means.id, { kind, offset, limit }, means.locale, signal);
      const stored = await means.byIds(page.rows.flatMap(({ id, action }) => (action === 'NEW' ? [] : [id])));
      const byId = new Map(stored.map((row) => [row.id, row]));
      const rows = page.rows.map((row) => layOver(row, byId.get(row.id), means));
      for (const row of rows) known.set(row.key, row);
      return { rows, total: page.total };
    },
    byIds: (ids) => Promise.resolve(ids.flatMap((id) => known.get(id) ?? [])),
    change: (rows) => Promise.resolve(taken(rows, means)),
    undo: () => Promise.resolve({ applied: false, rows: [] }),
    news: () => Promise.resolve({ cursor: null, rows: [] }),
    watch: () => () => undefined,
    edge: (_, { from }) => Promise.resolve(from),
    hit: () => Promise.resolve(null),
    figures: nothing,
    groups: () => Promise.resolve({ groups: [], hasMore: false, total: 0 }),
    position: () => Promise.resolve(null),
    suggest: nothing,
  };
}

/** "Mine" of a conflict is what the file says. */
function taken(rows: readonly RowChange[], { take }: PreviewMeans): ChangeOutcome {
  for (const { id, patch } of rows) for (const column of Object.keys(patch)) take(`${id} ${column}`);
  return {
    applied: true,
    rows: rows.map(({ id, patch }) => ({
      id,
      outcome: 'UPDATED',
      cells: Object.keys(patch).map((column) => ({ column, outcome: 'APPLIED' })),
    })),
  };
}

function layOver(row: PreviewRow, stored: GridRow | undefined, means: PreviewMeans): GridRow {
  const made = row.cells.filter((cell) => cell.state === 'NEW' && cell.id === row.id && cell.shown);
  const edits = means.edits();
  for (const cell of row.cells)
    if (cell.shown && cell.state !== 'NEW') edits.put(row.id, cell.shown, editOf(cell, means));
  const inFile = new Map(made.map(({ shown, after }) => [shown!, after]));
  for (const { code, column, message, params } of row.problems) {
    const said = column ? (inFile.get(column) ?? params?.['text'] ?? labelIn(stored, column)) : row.rows.join(', ');
    if (code !== 'CONFLICT') edits.put(row.id, column ?? rowColumn, refused(message[means.locale], String(said)));
  }
  return {
    key: row.id,
    id: row.id,
    version: stored?.version ?? 0,
    values: {
      ...stored?.values,
      ...Object.fromEntries(made.map(({ shown, value }) => [shown!, value])),
      [rowColumn]: row.rows.join(', '),
      [actionColumn]: means.words.action(row.action),
    },
    labels: { ...stored?.labels, ...Object.fromEntries(made.map(({ shown, after }) => [shown!, after])) },
    counts: {},
  };
}

const plain = { step: '', base: null } as const;

function editOf(cell: PreviewCell, { decided, words }: PreviewMeans): Edit {
  const { open, cells } = decided();
  const isOpen = cell.state === 'CONFLICT' || cell.state === 'FORMULA';
  const isTaken = !isOpen || (cells[`${cell.id} ${cell.column}`] ?? open) === 'FILE';
  const shown = { ...plain, text: cell.after, value: cell.value };
  if (isTaken) return { ...shown, status: 'planned', was: cell.before || '—' };
  const theirs = { value: null, text: cell.before, by: cell.by ?? words.database, at: cell.at ?? '' };
  return { ...shown, status: 'conflict', theirs };
}

const labelIn = (stored: GridRow | undefined, column: string) => stored?.labels[column] ?? stored?.values[column] ?? '';

/** A cell that cannot be taken over shows what the file says. */
const refused = (message: string, text: string): Edit => ({ ...plain, status: 'rejected', text, value: null, message });
