import { kinds } from '@redress/schema/kinds/kinds.ts';
import type { PeriodName } from '@redress/schema/kinds/period.ts';
import type { GridColumn } from './cell.ts';

/** What a person sets in a column's filter; the texts are read by the column's kind. */
export interface FilterDraft {
  readonly text: string;
  readonly textIs: 'contains' | 'startsWith';
  readonly from: string;
  readonly to: string;
  readonly within: PeriodName | '';
  readonly overdue: '' | 'true' | 'false';
  /** Values that are ticked, canonical texts; years, months and days of a day; null is the empty cell. */
  readonly chosen: readonly (string | null)[];
  readonly empty: '' | 'empty' | 'filled';
}

export const emptyDraft: FilterDraft = {
  text: '',
  textIs: 'contains',
  from: '',
  to: '',
  within: '',
  overdue: '',
  chosen: [],
  empty: '',
};

export type FilterPart = 'text' | 'overdue' | 'period' | 'bounds' | 'values' | 'days' | 'empty';

/** What a column's filter asks for. */
export function filterParts({ kind }: GridColumn): readonly FilterPart[] {
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return ['bounds', 'values'];
    case 'files':
      return ['bounds', 'empty'];
    case 'date':
    case 'dateTime':
      return ['period', 'bounds', 'empty', 'days'];
    case 'clock':
      return ['overdue', 'period', 'bounds', 'empty', 'days'];
    case 'longText':
      return ['text', 'empty', 'values'];
    case 'text':
    case 'code':
      return ['text', 'values'];
    default:
      return ['values'];
  }
}

export const isDay = ({ kind }: GridColumn) => kind === 'date' || kind === 'dateTime' || kind === 'clock';

/** The server's filter input of a draft; `undefined` when nothing is set. */
export function filterOf(column: GridColumn, draft: FilterDraft): Record<string, unknown> | undefined {
  const parts: Record<string, unknown> = {};
  if (draft.text.trim()) parts[draft.textIs] = draft.text.trim();
  const [low, high] = [bound(column, draft.from, ' 00:00'), bound(column, draft.to, ' 23:59:59.999')];
  if (low !== null) parts['gte'] = low;
  if (high !== null) parts['lte'] = high;
  if (draft.within) parts['within'] = draft.within;
  if (draft.overdue) parts['isOverdue'] = draft.overdue === 'true';
  if (column.kind === 'flag') {
    if (draft.chosen.length === 1) parts['eq'] = draft.chosen[0] === 'true';
  } else if (draft.chosen.length) parts[isDay(column) ? 'withinAny' : 'in'] = draft.chosen;
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
  const { contains, startsWith, gte, lte, eq, isEmpty, within, withinAny, isOverdue } = filter;
  const show = (value: unknown) => (value === undefined || value === null ? '' : shownBound(column, value));
  const listed =
    ((filter['in'] ?? withinAny) as (string | null)[] | undefined) ?? (eq === undefined ? [] : [String(eq)]);
  return {
    text: String(contains ?? startsWith ?? ''),
    textIs: startsWith === undefined ? 'contains' : 'startsWith',
    from: show(gte),
    to: show(lte),
    within: (within as PeriodName | undefined) ?? '',
    overdue: isOverdue === undefined ? '' : isOverdue ? 'true' : 'false',
    chosen: listed,
    empty: isEmpty === undefined ? '' : isEmpty ? 'empty' : 'filled',
  };
}

/** A bound of a range as its field and its chip show it: a moment as its day. */
export function shownBound(column: GridColumn, value: unknown): string {
  const text = kinds[column.kind].format(value as never, column.context);
  return isDay(column) ? text.slice(0, 10) : text;
}
