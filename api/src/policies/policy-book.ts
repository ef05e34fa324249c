import { ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { overlaid, readTables } from './read-tables.ts';
import { type NoticeRule, readNoticeRule } from '../mails/rules/notice-rule.ts';
import type { Selector } from './rules/choose.ts';
import { type ClockRule, readClockRule } from './rules/clock-rule.ts';
import type { Policy } from './rules/policy.ts';
import { readPredicate } from './rules/predicate.ts';
import { readShifts } from './rules/shifts.ts';
import { type DayRow, type WorkCalendar, workCalendar } from './rules/work-calendar.ts';

/** Every policy, calendar and selector, worked out. */
export interface PolicyBook {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  readonly selectors: readonly Selector[];
  /** Who is told of what. */
  readonly notices: readonly NoticeRule[];
}

interface Kept {
  until: number;
  readonly stamp: Promise<string>;
  readonly book: Promise<PolicyBook>;
}

// The rows hardly change and every complaint needs them: another process's edit is seen within seconds, this one's at once.
const kept = new WeakMap<object, Kept>();
const keepFor = 5_000;

/** The sheets a book is made of. */
export const bookSheets: ReadonlySet<string> = new Set([
  'sites',
  'workCalendars',
  'calendarDays',
  'handlingPolicies',
  'clockRules',
  'policySelectors',
  ...Object.keys(ruleSheets),
  'noticeRules',
]);

export const forgetPolicyBook = (owner: object) => kept.delete(owner);

/** The book as it stands. `owner` is what the copy is kept for: the pool. */
export async function policyBook(owner: object, runner: Runner): Promise<PolicyBook> {
  const known = kept.get(owner);
  if (!known) return keep(owner, runner);
  if (known.until > performance.now()) return known.book;
  // one asks whether the rows have changed; whoever comes meanwhile goes on with what is known
  known.until = performance.now() + keepFor;
  return (await stampOf(runner)) === (await known.stamp) ? known.book : keep(owner, runner);
}

function keep(owner: object, runner: Runner): Promise<PolicyBook> {
  const stamp = stampOf(runner);
  // after the stamp: a book may be newer than it says, never older
  const book = stamp.then(() => readBook(runner));
  kept.set(owner, { until: performance.now() + keepFor, stamp, book });
  book.catch(() => kept.delete(owner));
  return book;
}

/** Grows with every change of any of the rows. */
async function stampOf(runner: Runner): Promise<string> {
  const rules = Object.values(ruleSheets).map(({ table }) => table);
  const tables = [
    'site',
    'work_calendar',
    'calendar_day',
    'handling_policy',
    'clock_rule',
    'policy_selector',
    ...rules,
    'notice_rule',
  ];
  const sums = tables.map((table) => `(select coalesce(sum(version), 0) from ${table})`).join(' + ');
  return (await run<{ stamp: string }>(runner, `select (${sums})::text as stamp`, [])).rows[0]!.stamp;
}

/** Reads every policy and calendar as a statement sees them. */
export async function readBook(runner: Runner): Promise<PolicyBook> {
  const calendars = await readCalendars(runner);
  const rules = await readRules(runner);
  const tables = await readTables(runner);
  const { rows } = await run<Omit<Policy, 'rules' | 'calendar' | 'tables'>>(
    runner,
    `select id::text as id, code, edition, status, effective_from::text as "effectiveFrom", effective_to::text as "effectiveTo",
       preference, calendar_id::text as "calendarId", overlay_id::text as "overlayId",
       is_overlay as "isOverlay", thanks, thanks_en as "thanksEn" from handling_policy where voided_at is null`,
    [],
  );
  const thanksOf = new Map(rows.map(({ id, thanks, thanksEn }) => [id, { thanks, thanksEn }]));
  const of = ({ id, overlayId, thanks }: (typeof rows)[number]) => ({
    ...(thanks ? {} : thanksOf.get(overlayId ?? '')),
    rules: [...(rules.get(id) ?? []), ...(rules.get(overlayId ?? '') ?? [])],
    tables: overlayId ? overlaid(tables(id), tables(overlayId)) : tables(id),
  });
  const policies = rows.map((row): [string, Policy] => [
    row.id,
    { ...row, ...of(row), calendar: calendars.get(row.calendarId)! },
  ]);
  return {
    policies: new Map(policies),
    calendars,
    selectors: await readSelectors(runner),
    notices: await readNotices(runner),
  };
}

async function readRules(runner: Runner): Promise<Map<string, ClockRule[]>> {
  const { rows } = await run<{ policyId: string }>(
    runner,
    `select policy_id::text as "policyId", code, milestone, name, name_en as "nameEn", applies_when as "appliesWhen",
       start_event as "startEvent", stop_event as "stopEvent", target, "limit", unit, cutoff, count_from as "countFrom",
       is_recurring as "isRecurring", is_pausable as "isPausable", is_agreeable as "isAgreeable", extension,
       warn_at as "warnAt", department_id::text as "departmentId", position
     from clock_rule where voided_at is null order by policy_id, position nulls last, code`,
    [],
  );
  const byPolicy = Map.groupBy(rows, ({ policyId }) => policyId);
  return new Map(
    [...byPolicy].map(([policy, group]) => [
      policy,
      group.map((row) => readClockRule({ ...row })).filter((rule): rule is ClockRule => !Array.isArray(rule)),
    ]),
  );
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

async function readCalendars(runner: Runner): Promise<Map<string, WorkCalendar>> {
  const days = await readDays(runner);
  type Row = { id: string; zh: string; en: string; timeZone: string } & Record<
    (typeof weekdays)[number],
    string | null
  >;
  const { rows } = await run<Row>(
    runner,
    `select c.id::text as id, c.name as zh, coalesce(c.name_en, c.name) as en, s.time_zone as "timeZone", ${weekdays.map((day) => `c.${day}`).join(', ')}
     from work_calendar c join site s on s.id = c.site_id where c.voided_at is null`,
    [],
  );
  return new Map(
    rows.map(({ id, zh, en, timeZone, ...row }) => {
      const week = weekdays.map((day) => readShifts(row[day] ?? '') ?? []);
      return [id, workCalendar({ zh, en, timeZone, week, days: days.get(id) ?? [] })];
    }),
  );
}

async function readDays(runner: Runner): Promise<Map<string, DayRow[]>> {
  type Row = Omit<DayRow, 'shifts'> & { calendarId: string; shifts: string | null };
  const { rows } = await run<Row>(
    runner,
    `select calendar_id::text as "calendarId", day::text as first, coalesce(last_day, day)::text as last, kind, name as zh,
       coalesce(name_en, name) as en, shifts from calendar_day where voided_at is null order by day, created_at, id`,
    [],
  );
  const read = ({ calendarId, shifts, ...row }: Row): [string, DayRow] => [
    calendarId,
    { ...row, shifts: shifts?.trim() ? readShifts(shifts) : null },
  ];
  return new Map(
    [...Map.groupBy(rows.map(read), ([calendar]) => calendar)].map(([calendar, group]) => [
      calendar,
      group.map(([, row]) => row),
    ]),
  );
}

async function readSelectors(runner: Runner): Promise<Selector[]> {
  type Row = Omit<Selector, 'appliesWhen'> & { appliesWhen: string | null };
  const { rows } = await run<Row>(
    runner,
    `select id::text as id, policy_code as "policyCode", applies_when as "appliesWhen", priority from policy_selector
     where voided_at is null and is_active order by created_at, id`,
    [],
  );
  return rows.flatMap((row) => {
    const appliesWhen = readPredicate(row.appliesWhen);
    return appliesWhen ? [{ ...row, appliesWhen }] : [];
  });
}

async function readNotices(runner: Runner): Promise<NoticeRule[]> {
  const { rows } = await run<Record<string, unknown>>(
    runner,
    `select event, policy_code as "policyCode", milestone, applies_when as "appliesWhen", recipients, is_anytime as "isAnytime" from notice_rule
     where voided_at is null and is_active order by position nulls last, id`,
    [],
  );
  return rows.map(readNoticeRule).filter((rule) => rule !== null);
}
