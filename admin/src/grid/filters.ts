import { kinds } from '@redress/schema/kinds/kinds.ts';
import type { GridColumn } from './cell.ts';

/** What a person sets in a column's filter; the texts are read by the column's kind. */
export interface FilterDraft {
  readonly contains: string;
  readonly from: string;
  readonly to: string;
  readonly chosen: readonly string[];
  readonly empty: '' | 'empty' | 'filled';
}

export const emptyDraft: FilterDraft = { contains: '', from: '', to: '', chosen: [], empty: '' };

/** Which form a column's filter has. */
export function filterForm(column: GridColumn): 'text' | 'range' | 'day' | 'choice' | 'reference' | 'flag' {
  switch (column.kind) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
    case 'files':
      return 'range';
    case 'date':
    case 'dateTime':
    case 'clock':
      return 'day';
    case 'choice':
    case 'state':
      return 'choice';
    case 'reference':
    case 'flag':
      return column.kind;
    default:
      return 'text';
  }
}

/** The server's filter input of a draft; `undefined` when nothing is set. */
export function filterOf(column: GridColumn, draft: FilterDraft): Record<string, unknown> | undefined {
  const parts: Record<string, unknown> = {};
  if (draft.contains.trim()) parts['contains'] = draft.contains.trim();
  const [low, high] = [bound(column, draft.from, ' 00:00'), bound(column, draft.to, ' 23:59:59.999')];
  if (low !== null) parts['gte'] = low;
  if (high !== null) parts['lte'] = high;
  if (draft.chosen.length)
    parts[column.kind === 'flag' ? 'eq' : 'in'] = column.kind === 'flag' ? draft.chosen[0] === 'true' : draft.chosen;
  if (draft.empty) parts['isEmpty'] = draft.empty === 'empty';
  return Object.keys(parts).length ? parts : undefined;
}

function bound(column: GridColumn, text: string, time: string): unknown {
  if (!text.trim()) return null;
  const isMoment = column.kind === 'dateTime' || column.kind === 'clock';
  const parsed = kinds[column.kind].parse(isMoment ? text + time : text, column.context);
  return parsed.ok ? parsed.value : null;
}

/** The draft a stored filter came from, so that the form opens as it was left. */
export function draftOf(column: GridColumn, filter: Readonly<Record<string, unknown>> | undefined): FilterDraft {
  if (!filter) return emptyDraft;
  const { contains, gte, lte, eq, isEmpty } = filter;
  const show = (value: unknown) => (value === undefined || value === null ? '' : shown(column, value));
  const chosen = column.kind === 'flag' && eq !== undefined ? [String(eq)] : ((filter['in'] as string[]) ?? []);
  return {
    contains: String(contains ?? ''),
    from: show(gte),
    to: show(lte),
    chosen,
    empty: isEmpty === undefined ? '' : isEmpty ? 'empty' : 'filled',
  };
}

function shown(column: GridColumn, value: unknown): string {
  const text = kinds[column.kind].format(value as never, column.context);
  return filterForm(column) === 'day' ? text.slice(0, 10) : text;
}
