import { kinds } from '@redress/schema/kinds/kinds.ts';
import { type PeriodName, periods } from '@redress/schema/kinds/period.ts';
import type { GridColumn } from './cell.ts';
import { isDay, shownBound } from './filters.ts';

type Say = (key: string, params?: Readonly<Record<string, string>>) => string;

const NAMED = 3;

/** A value of a filter or a group in words; `label` is that of a referenced row. */
export function valueText(column: GridColumn, value: string | null, say: Say, label?: string | null): string {
  if (value === null) return say('grid.filter.blank');
  if (label) return label;
  if (column.kind === 'flag') return say(`ra.boolean.${value}`);
  if (column.kind === 'reference') return '…';
  if (isDay(column) && /^\d{4}(-\d\d){0,2}$/.test(value)) return value;
  const parsed = kinds[column.kind].canon(column.kind === 'integer' ? Number(value) : value, column.context);
  return parsed.ok && parsed.value !== null ? kinds[column.kind].format(parsed.value as never, column.context) : value;
}

/** A column's filter in words: `≥ 200`, `This week`, `Major, Minor`. */
export function filterText(
  column: GridColumn,
  operators: Readonly<Record<string, unknown>>,
  say: Say,
  labels: ReadonlyMap<string, string> = new Map(),
): string {
  const texts = Object.entries(operators).map(([operator, value]) =>
    operatorText(column, operator, value, say, labels),
  );
  return texts.filter(Boolean).join(say('grid.filter.and'));
}

function operatorText(
  column: GridColumn,
  operator: string,
  value: unknown,
  say: Say,
  labels: ReadonlyMap<string, string>,
): string {
  const one = (each: unknown) => valueText(column, each === null ? null : String(each), say, labels.get(String(each)));
  switch (operator) {
    case 'gte':
    case 'lte':
      return `${operator === 'gte' ? '≥' : '≤'} ${shownBound(column, value)}`;
    case 'gt':
    case 'lt':
      return `${operator === 'gt' ? '>' : '<'} ${shownBound(column, value)}`;
    case 'within':
      return periods[value as PeriodName]?.[column.context.locale] ?? String(value);
    case 'isOverdue':
      return say(value ? 'grid.filter.overdue' : 'grid.filter.notOverdue');
    case 'isEmpty':
      return say(value ? 'grid.filter.empty' : 'grid.filter.filled');
    case 'contains':
    case 'startsWith':
      return say(`grid.filter.${operator}Text`, { text: String(value) });
    default: {
      const values = [value].flat();
      const named = values.slice(0, NAMED).map(one).join(say('grid.filter.comma'));
      const more = values.length > NAMED ? ` +${values.length - NAMED}` : '';
      return `${operator === 'ne' || operator === 'notIn' ? '≠ ' : ''}${named}${more}`;
    }
  }
}
