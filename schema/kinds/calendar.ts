import type { ErrorCode, ErrorParams } from '../errors.ts';
import type { KindContext } from './kind.ts';

export type Day =
  | { readonly ok: true; readonly day: Temporal.PlainDate }
  | { readonly ok: false; readonly code: ErrorCode; readonly params?: ErrorParams };
type Parts = readonly [year: number, month: number, day: number];

/** A way to write a day, and the days it may stand for; more than one that exists makes the text ambiguous. */
interface Pattern {
  readonly form: RegExp;
  readonly read: (groups: readonly number[], thisYear: number) => readonly Parts[];
  readonly yearless?: true;
}

const full = (year: number) => (year < 70 ? 2000 + year : 1900 + year);

// prettier-ignore
const patterns: readonly Pattern[] = [
  { form: /^(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})[日号]?$/, read: ([y, m, d]) => [[y!, m!, d!]] },
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: ([y, m, d]) => [[y!, m!, d!]] },
  { form: /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/, read: ([y, m, d]) => [[full(y!), m!, d!]] },
  { form: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, read: ([d, m, y]) => [[y!, m!, d!]] },
  { form: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, read: ([a, b, y]) => [[y!, a!, b!], [y!, b!, a!]] },
  { form: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: ([a, b, c]) => [[full(a!), b!, c!], [full(c!), a!, b!], [full(c!), b!, a!]] },
  { form: /^(\d{1,2})月(\d{1,2})[日号]?$/, read: ([m, d], year) => [[year, m!, d!]], yearless: true },
  { form: /^(\d{1,2})[-/](\d{1,2})$/, read: ([m, d], year) => [[year, m!, d!]], yearless: true },
  { form: /^(\d{2})(\d{2})$/, read: ([m, d], year) => [[year, m!, d!]], yearless: true },
  { form: /^(\d{1,2})\. ?(\d{1,2})\.$/, read: ([d, m], year) => [[year, m!, d!]], yearless: true },
  { form: /^(\d{1,2})\.(\d{1,2})$/, read: ([a, b], year) => [[year, a!, b!], [year, b!, a!]], yearless: true },
];
// prettier-ignore
const relative: Readonly<Record<string, number>> = {
  大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, yesterday: -1, 今天: 0, 今日: 0, today: 0, 明天: 1, 明日: 1, tomorrow: 1, 后天: 2, 大后天: 3,
};
const weekday = /[\s,]*\(?(?:(?:星期|周)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)\)?[\s,]*/;
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const named = new RegExp(`^(?:(\\d{1,2})[\\s.-]*${monthName}|${monthName}\\s*(\\d{1,2}))[\\s.,-]+(\\d{4}|\\d{2})$`);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `22 Sep 2026`, `22-Sep-26`, `Sep 22, 2026`. */
function readNamed(text: string): Parts | null {
  const found = named.exec(text);
  if (!found) return null;
  const [, dayFirst, monthSecond, monthFirst, daySecond, year] = found;
  const month = months.indexOf((monthSecond ?? monthFirst)!) + 1;
  return [year!.length === 2 ? full(Number(year)) : Number(year), month, Number(dayFirst ?? daySecond)];
}

/** A day of the calendar between 1900 and 9999, as Excel knows them. */
export function dayOf([year, month, day]: Parts): Temporal.PlainDate | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date : null;
}

/** Reads a day as people write it; `text` in lower case and half width. Days without a year are of this year. */
export function readDay(text: string, { today, inFile }: Pick<KindContext, 'today' | 'inFile'>): Day {
  const now = Temporal.PlainDate.from(today);
  const offset = inFile ? undefined : relative[text];
  if (offset !== undefined) return { ok: true, day: now.add({ days: offset }) };
  const plain = text.replace(weekday, ' ').trim();
  const name = readNamed(plain);
  const pattern = patterns.find(({ form }) => form.test(plain));
  const candidates = name ? [name] : (pattern?.read(pattern.form.exec(plain)!.slice(1).map(Number), now.year) ?? []);
  const isYearless = !name && pattern?.yearless === true;
  return inFile && isYearless ? withoutYear(candidates) : theOnly(candidates, plain, isYearless);
}

const invalid = (params?: ErrorParams) => ({ ok: false, code: 'DATE_INVALID', ...(params && { params }) }) as const;

/** A file may be years old: nobody knows which year is meant. */
function withoutYear([first]: readonly Parts[]): Day {
  const day = first && dayOf(first);
  return day ? invalid({ reason: 'NO_YEAR', month: day.month, day: day.day, example: day.toString() }) : invalid();
}

/** Why a text that is no day is none. */
function explained(text: string, [first]: readonly Parts[], isYearless: boolean): Day {
  if (/^[2-7]\d{4}(\.\d+)?$/.test(text)) {
    const day = new Temporal.PlainDate(1899, 12, 30).add({ days: Math.floor(Number(text)) });
    return invalid({ reason: 'SERIAL', example: day.toString() });
  }
  if (isYearless || !first || first[0] < 1900 || first[0] > 9999) return invalid();
  const [year, month, day] = first;
  if (month < 1 || month > 12)
    return invalid({ reason: 'NO_MONTH', year: String(year), month, day, example: `${year}-12-02` });
  const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  const example = Temporal.PlainDate.from({ year, month, day: Math.max(1, day) }).toString();
  return invalid({ reason: 'NO_DAY', year: String(year), month, day, last, example });
}

function theOnly(candidates: readonly Parts[], text: string, isYearless: boolean): Day {
  const days = candidates.map(dayOf).filter((day) => day !== null);
  const [first] = days;
  if (!first) return explained(text, candidates, isYearless);
  const different = [...new Set(days.map((day) => day.toString()))];
  if (different.length === 1) return { ok: true, day: first };
  return { ok: false, code: 'DATE_AMBIGUOUS', params: { days: different.join(' / ') } };
}
