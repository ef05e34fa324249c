import { units, type Span } from './due.ts';
import { type Predicate, readPredicate } from './predicate.ts';
import { readTime } from './shifts.ts';

/** Events that must all have happened (`A+B`), or of which one is enough (`A/B`). */
export interface Trigger {
  readonly mode: 'ALL' | 'ANY';
  readonly events: readonly string[];
}

/** Column of the complaint whose extension notice moves the clock (R52). */
export type Extension = 'NONE' | 'REPLY' | 'CONTAINMENT';

/** One clock of a policy, as its row says it. */
export interface ClockRule {
  readonly code: string;
  readonly milestone: string;
  readonly zh: string;
  readonly en: string;
  readonly start: Trigger;
  readonly stop: Trigger;
  /** Of a range such as 3–5 days the first: the clock warns there. */
  readonly target: Span | null;
  readonly limit: Span;
  readonly isPausable: boolean;
  readonly isAgreeable: boolean;
  readonly isRecurring: boolean;
  readonly extension: Extension;
  /** Percentages of the time after which it warns. */
  readonly warnAt: readonly number[];
  readonly departmentId: string | null;
  readonly appliesWhen: Predicate;
  readonly position: number;
}

/** What is wrong with a row, by its column. */
type RuleFault = 'startEvent' | 'stopEvent' | 'limit' | 'target' | 'unit' | 'cutoff' | 'warnAt' | 'appliesWhen';

/** Reads `A+B` or `A/B`; null where it names nothing, or mixes both. */
export function readTrigger(text: unknown): Trigger | null {
  if (typeof text !== 'string' || (text.includes('+') && text.includes('/'))) return null;
  const events = text
    .split(/[+/]/)
    .map((event) => event.trim())
    .filter(Boolean);
  return events.length === 0 ? null : { mode: text.includes('/') ? 'ANY' : 'ALL', events };
}

/** Reads `50, 80`; null where a part is no percentage. */
function readPercentages(text: unknown): number[] | null {
  if (text === null || text === undefined || text === '') return [];
  const values = String(text)
    .split(/[\s,,、%]+/)
    .filter(Boolean)
    .map(Number);
  return values.every((value) => value > 0 && value < 100) ? values.toSorted((a, b) => a - b) : null;
}

type Values = Readonly<Record<string, unknown>>;

function readSpan(values: Values, amount: unknown): Span | null {
  const unit = units.find((name) => name === values['unit']);
  const number = Number(amount);
  const cutoff = values['cutoff'] ? readTime(String(values['cutoff'])) : null;
  const isWhole = Number.isInteger(number);
  const isShort = unit === 'MIN' || unit === 'HOUR' || unit === 'WORK_HOUR';
  if (!unit || amount === null || !(number >= 0 && number <= 1_000) || (!isShort && !isWhole)) return null;
  // no minutes: the event is itself the moment that was promised (R18)
  if (isShort && number === 0 && unit !== 'MIN') return null;
  const countFrom = values['countFrom'] === 'NEXT_WORKING' ? 'NEXT_WORKING' : 'MOMENT';
  return { amount: number, unit, cutoff: isShort ? null : cutoff, countFrom };
}

/** Reads a row of clock rules (canonical values); what cannot be read is named by its column. */
export function readClockRule(values: Values): ClockRule | RuleFault[] {
  const start = readTrigger(values['startEvent']);
  const stop = readTrigger(values['stopEvent']);
  const limit = readSpan(values, values['limit'] ?? null);
  const target = values['target'] == null ? null : readSpan(values, values['target']);
  const warnAt = readPercentages(values['warnAt']);
  const appliesWhen = readPredicate((values['appliesWhen'] as string | null) ?? null);
  const faults: RuleFault[] = [
    ...(start ? [] : (['startEvent'] as const)),
    ...(stop ? [] : (['stopEvent'] as const)),
    ...(limit ? [] : (['limit'] as const)),
    ...(values['target'] != null && !(target && limit && target.amount < limit.amount) ? (['target'] as const) : []),
    ...(values['cutoff'] && readTime(String(values['cutoff'])) === null ? (['cutoff'] as const) : []),
    ...(warnAt ? [] : (['warnAt'] as const)),
    ...(appliesWhen ? [] : (['appliesWhen'] as const)),
  ];
  if (!start || !stop || !limit || !warnAt || !appliesWhen || faults.length > 0) return faults;
  return { ...plain(values), start, stop, limit, target, warnAt, appliesWhen };
}

const plain = (values: Values) => ({
  code: String(values['code']),
  milestone: String(values['milestone']),
  zh: String(values['name']),
  en: String(values['nameEn'] ?? values['name']),
  isPausable: values['isPausable'] === true,
  isAgreeable: values['isAgreeable'] === true,
  isRecurring: values['isRecurring'] === true,
  extension: (values['extension'] as Extension | null) ?? 'NONE',
  departmentId: (values['departmentId'] as string | null) ?? null,
  position: Number(values['position'] ?? 0),
});
