import type { ErrorCode, ErrorParams } from '../errors.ts';
import { readDay } from './calendar.ts';
import { byCodeUnit } from './decimal-text.ts';
import type { Kind, KindContext, Parsed } from './kind.ts';
import { splitTime } from './time.ts';
import { halfWidth, isBlank } from './width.ts';

const empty = { ok: true, value: null } as const;
const refused = (code: ErrorCode, text: unknown, params?: ErrorParams): Parsed<never> => ({
  ok: false,
  code,
  params: { text: String(text), ...params },
});

interface Unread {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

/** What `text` says: a day and maybe a time, in the site's zone. A lone time is no moment. */
function readMoment(text: string, context: KindContext): Temporal.ZonedDateTime | Unread {
  const { day: dayText, at } = splitTime(halfWidth(text).trim().toLowerCase());
  if (at === 'invalid') return { code: 'TIME_INVALID' };
  const read = readDay(dayText, context);
  if (!read.ok) return read;
  if (!at?.zone) return read.day.toZonedDateTime({ timeZone: context.timeZone, plainTime: at?.time });
  const instant = Temporal.Instant.from(`${read.day.toString()}T${at.time.toString()}${at.zone}`);
  return instant.toZonedDateTimeISO(context.timeZone);
}

/** An instant as it is kept: UTC with milliseconds. */
export const canonicalInstant = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'millisecond', roundingMode: 'trunc' });

const canonicalForms = /^(?:19\d\d|[2-9]\d{3})-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/;
const isCanonical = (value: string, length: number): boolean => {
  if (value.length !== length || !canonicalForms.test(value)) return false;
  const at = Date.parse(value);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
};

const canonOf =
  (parse: Kind<string>['parse'], code: ErrorCode, length: number): Kind<string>['canon'] =>
  (value, context) => {
    if (value === null || value === undefined) return empty;
    // most values come from our own kinds: reading them anew would be half the cost of a large change
    if (typeof value === 'string' && isCanonical(value, length)) return { ok: true, value };
    if (value instanceof Date && Number.isFinite(value.getTime())) return parse(value.toISOString(), context);
    return typeof value === 'string' ? parse(value, context) : refused(code, value);
  };

function parseDate(text: string, context: KindContext): Parsed<string> {
  if (isBlank(text)) return empty;
  const moment = readMoment(text, context);
  if (!('code' in moment)) return { ok: true, value: moment.toPlainDate().toString() };
  return refused(moment.code === 'TIME_INVALID' ? 'DATE_INVALID' : moment.code, text, moment.params);
}

function parseDateTime(text: string, context: KindContext): Parsed<string> {
  if (isBlank(text)) return empty;
  const moment = readMoment(text, context);
  if ('code' in moment) return refused(moment.code, text, moment.params);
  return { ok: true, value: canonicalInstant(moment.toInstant()) };
}

/** `2026-09-22 14:30`; only the day at midnight, seconds and offset only where they are needed to read it back. */
function formatDateTime(value: string, { timeZone }: KindContext): string {
  const moment = Temporal.Instant.from(value).toZonedDateTimeISO(timeZone);
  const local = moment.toPlainDateTime();
  const offset = local.toZonedDateTime(timeZone).epochMilliseconds === moment.epochMilliseconds ? '' : moment.offset;
  const time = local.toPlainTime().toString({ smallestUnit: local.second || local.millisecond ? undefined : 'minute' });
  return time === '00:00' && offset === ''
    ? local.toPlainDate().toString()
    : `${local.toPlainDate().toString()} ${time}${offset}`;
}

export const date: Kind<string> = {
  parse: parseDate,
  canon: canonOf(parseDate, 'DATE_INVALID', 10),
  format: (value) => value,
  compare: byCodeUnit,
  align: 'left',
};

export const dateTime: Kind<string> = {
  parse: parseDateTime,
  canon: canonOf(parseDateTime, 'TIME_INVALID', 24),
  format: formatDateTime,
  compare: byCodeUnit,
  align: 'left',
};
