import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { choiceCodes } from '../choices/choice-lists.ts';
import type { Filter } from './filter.ts';
import { periodOf } from './rules/period.ts';

type Operators = Readonly<Record<string, unknown>>;
type Codes = ReadonlyMap<string, ReadonlySet<string>>;
type Circumstances = Pick<Context, 'database' | 'clock' | 'timeZone' | 'locale'>;

/**
 * A filter as it stands at this moment: periods become days or moments of the site. Throws PERIOD_UNKNOWN, and
 * FILTER_CHOICE_UNKNOWN for what is no entry of the column's list: it would find nothing and say nothing.
 */
export async function settledFilter(
  sheet: SheetDef,
  filter: Filter | null | undefined,
  context: Circumstances,
): Promise<Filter | null> {
  if (!filter) return null;
  const { pool } = context.database;
  const codes = namesChoices(sheet, filter) ? await choiceCodes(pool, pool) : new Map<string, ReadonlySet<string>>();
  return settled(sheet, filter, codes, context);
}

function namesChoices(sheet: SheetDef, filter: Filter): boolean {
  return Object.entries(filter).some(([key, value]) => {
    if (!value) return false;
    if (key === 'not') return namesChoices(sheet, value as Filter);
    if (key === 'and' || key === 'or') return (value as Filter[]).some((inner) => namesChoices(sheet, inner));
    return sheet.columns[key]?.list !== undefined;
  });
}

function settled(sheet: SheetDef, filter: Filter, codes: Codes, context: Circumstances): Filter {
  const each = (inner: Filter) => settled(sheet, inner, codes, context);
  const entries = Object.entries(filter).map(([key, value]) => {
    if (!value) return [key, value];
    if (key === 'not') return [key, each(value as Filter)];
    if (key === 'and' || key === 'or') return [key, (value as Filter[]).map(each)];
    return [key, settledOperators(sheet, key, value as Operators, codes, context)];
  });
  return Object.fromEntries(entries) as Filter;
}

function settledOperators(sheet: SheetDef, key: string, operators: Operators, codes: Codes, context: Circumstances) {
  const column = sheet.columns[key];
  if (column?.list) checkChoices(operators, codes.get(column.list), column[context.locale]);
  const { within, withinAny, isOverdue, ...plain } = operators;
  return {
    ...plain,
    ...(typeof isOverdue === 'boolean' && { overdue: { is: isOverdue, at: minute(context) } }),
    ...(Array.isArray(withinAny) && { betweenAny: anyBounds(withinAny, column?.kind === 'date', context) }),
    ...(typeof within === 'string' && { between: bounds(within, column?.kind === 'date', context) }),
  };
}

/** Of the same minute, the same filter: its total is counted once. */
const minute = ({ clock }: Circumstances) =>
  clock().round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();

const choiceOperators = ['eq', 'ne', 'in', 'notIn'] as const;

function checkChoices(operators: Operators, codes: ReadonlySet<string> | undefined, name: string) {
  for (const operator of choiceOperators) {
    for (const text of [operators[operator]].flat())
      if (typeof text === 'string' && !codes?.has(text)) throw new DomainError('FILTER_CHOICE_UNKNOWN', { text, name });
  }
}

const anyBounds = (texts: readonly (string | null)[], isDay: boolean, context: Circumstances) =>
  texts.map((text) => (text === null ? null : bounds(text, isDay, context)));

function bounds(text: string, isDay: boolean, { clock, timeZone }: Circumstances): [string, string] {
  const period = periodOf(text, clock().toZonedDateTimeISO(timeZone).toPlainDate());
  if (!period) throw new DomainError('PERIOD_UNKNOWN', { text });
  const { from, end } = period;
  if (isDay) return [from.toString(), end.toString()];
  const moment = (day: Temporal.PlainDate) =>
    day.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' });
  return [moment(from), moment(end)];
}
