import { canonicalInstant } from '@redress/schema/kinds/date.ts';
import { sumOf, times } from '@redress/schema/kinds/decimal-text.ts';
import type { CellValue } from '@redress/schema/kinds/kind.ts';
import { kinds } from '@redress/schema/kinds/kinds.ts';
import type { GridColumn } from './cell.ts';

/** A cell that a series begins with: what it shows and what it holds. */
export interface Sample {
  readonly text: string;
  readonly value: CellValue | null;
}

/** What stands so many places after the first sample (before it, when negative), as it would be typed. */
export type Series = (at: number) => string;

/**
 * The series that samples of one kind show, as a spreadsheet continues it: numbers and moments a constant step apart, days
 * also by months, texts by the number in them. One sample alone goes on by one. `null` when there is none.
 */
export function seriesOf(column: GridColumn, samples: readonly Sample[]): Series | null {
  switch (column.kind) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return numbers(column, samples);
    case 'date':
      return days(samples.map(({ value }) => (value === null ? null : Temporal.PlainDate.from(String(value)))));
    case 'dateTime':
      return moments(column, samples);
    case 'text':
    case 'longText':
    case 'code':
      return numbered(samples.map(({ text }) => text));
    default:
      return null;
  }
}

/** The one step between neighbours; the given one for a lone sample. */
function constantStep<T>(items: readonly T[], lone: string, between: (a: T, b: T) => string): string | null {
  const [first = lone, ...others] = items.slice(1).map((item, at) => between(items[at]!, item));
  return others.every((other) => other === first) ? first : null;
}

function numbers(column: GridColumn, samples: readonly Sample[]): Series | null {
  const known = samples.flatMap(({ value }) => (value === null || typeof value === 'boolean' ? [] : String(value)));
  if (known.length < samples.length || known.length === 0) return null;
  const lone = column.kind === 'percent' ? '0.01' : '1';
  const step = constantStep(known, lone, (a, b) => sumOf([b, times(a, -1)]));
  if (step === null) return null;
  return (at) => {
    const value = sumOf([known[0]!, times(step, at)]);
    return kinds[column.kind].format((column.kind === 'integer' ? Number(value) : value) as never, column.context);
  };
}

function days(known: readonly (Temporal.PlainDate | null)[]): Series | null {
  const found = known.filter((day) => day !== null);
  const [first] = found;
  if (!first || found.length < known.length) return null;
  const isMonthly = found.length > 1 && found.every(({ day }) => day === first.day);
  const unit = isMonthly ? 'months' : 'days';
  const step = constantStep(found, '1', (a, b) => String(a.until(b, { largestUnit: unit })[unit]));
  return step === null ? null : (at) => first.add({ [unit]: Number(step) * at }).toString();
}

function moments({ context }: GridColumn, samples: readonly Sample[]): Series | null {
  const known = samples.flatMap(({ value }) =>
    value === null ? [] : Temporal.Instant.from(String(value)).toZonedDateTimeISO(context.timeZone),
  );
  const [first] = known;
  if (!first || known.length < samples.length) return null;
  const time = first.toPlainTime();
  const shown = (moment: Temporal.ZonedDateTime) =>
    kinds.dateTime.format(canonicalInstant(moment.toInstant()), context);
  if (known.every((moment) => moment.toPlainTime().equals(time))) {
    const series = days(known.map((moment) => moment.toPlainDate()));
    const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime({ ...context, plainTime: time });
    return series && ((place) => shown(at(series(place))));
  }
  const step = constantStep(known, '0', (a, b) => String(b.epochMilliseconds - a.epochMilliseconds));
  return step === null ? null : (place) => shown(first.add({ milliseconds: Number(step) * place }));
}

const lastNumber = /^(.*?)(\d{1,15})(\D*)$/s;

/** `part 1`, `A-009`: the last number counts on and keeps its leading zeros; it does not go below zero. */
function numbered(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => lastNumber.exec(text));
  const [first] = parts;
  if (!first) return null;
  const [, before = '', digits = '', after = ''] = first;
  if (!parts.every((part) => part?.[1] === before && part[3] === after)) return null;
  const step = constantStep(parts, '1', (a, b) => String(Number(b![2]) - Number(a![2])));
  if (step === null) return null;
  const least = digits.startsWith('0') ? digits.length : 0;
  return (at) => {
    const number = Math.max(0, Number(digits) + Number(step) * at);
    return `${before}${String(number).padStart(least, '0')}${after}`;
  };
}
