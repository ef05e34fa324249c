import { clocksOf } from '@redress/api/policies/rules/choose.ts';
import { clockOf } from '@redress/api/policies/rules/clock.ts';
import type { ClockRule } from '@redress/api/policies/rules/clock-rule.ts';
import type { Span } from '@redress/api/policies/rules/due.ts';
import type { Predicate } from '@redress/api/policies/rules/predicate.ts';
import type { Moment, Timeline } from '@redress/api/policies/rules/timeline.ts';
import { type CalendarRows, workCalendar } from '@redress/api/policies/rules/work-calendar.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendars, dayNear, isSound, minutes, pauses, spans, starts } from './arbitraries.ts';
import { Walker } from './walker.ts';

const aRule = (limit: Span, given: Partial<ClockRule> = {}): ClockRule => ({
  code: 'A',
  milestone: 'FULL_REPLY',
  zh: '回复',
  en: 'Reply',
  start: { mode: 'ALL', events: ['RECEIVED'] },
  stop: { mode: 'ALL', events: ['REPLIED'] },
  target: null,
  limit,
  isPausable: false,
  isAgreeable: true,
  isRecurring: false,
  extension: 'REPLY',
  warnAt: [],
  departmentId: null,
  appliesWhen: {},
  position: 0,
  ...given,
});

const timeline = (moments: readonly Moment[], given: Partial<Timeline> = {}): Timeline => ({
  moments: new Map(moments.map((moment) => [moment.event, moment])),
  pauses: [],
  extensions: {},
  agreedOn: null,
  standing: new Map(),
  ...given,
});
const minuteOf = (moment: number | null) => (moment === null ? null : Math.floor(moment / 60_000) * 60_000);
const sound = calendars.filter(isSound);
const days = fc.option(fc.nat(45).map(dayNear));

test('R52, R75: agreed and extended, a promise holds to the minute that a walk comes to last', () => {
  fc.assert(
    fc.property(sound, spans, starts, days, days, (rows, limit, start, agreedOn, to) => {
      const notice = to === null ? {} : { REPLY: { to, reason: '样品未到', at: start } };
      const clock = clockOf(
        aRule(limit),
        timeline([{ event: 'RECEIVED', at: start }], { agreedOn, extensions: notice }),
        workCalendar(rows),
      );
      const walker = new Walker(rows, []);
      const due = walker.due(limit, start);
      expect(clock.originalDue).toBe(due);
      expect(minuteOf(clock.committedDue)).toBe(walker.lastMinute(due, agreedOn, to));
    }),
    { numRuns: 120 },
  );
}, 120_000);

/** Of a chain the walk of each clock begins where the one before it ended. */
function walkChain(rows: CalendarRows, limits: readonly Span[], moments: readonly number[]): (number | null)[] {
  const walker = new Walker(rows, []);
  return limits.map((limit, at) => (moments[at] === undefined ? null : walker.due(limit, moments[at])));
}

test('R71: of a chain every clock is due where a walk from the end of the one before arrives, and waits until then', () => {
  const chain = ['RECEIVED', 'ESCALATED', 'DETERMINED', 'ANSWERED'];
  const steps = fc.array(minutes(3 * 1440), { minLength: 0, maxLength: 2 });
  fc.assert(
    fc.property(sound, fc.tuple(spans, spans, spans), starts, steps, (rows, limits, start, gaps) => {
      const moments = gaps.reduce<number[]>((all, gap) => [...all, all.at(-1)! + gap], [start]);
      const happened = timeline(moments.map((at, n) => ({ event: chain[n]!, at })));
      const rules = limits.map((limit, n) =>
        aRule(limit, {
          code: String(n),
          milestone: String(n),
          start: { mode: 'ALL', events: [chain[n]!] },
          stop: { mode: 'ALL', events: [chain[n + 1]!] },
        }),
      );
      const clocks = clocksOf(rules, 'MOST_SPECIFIC', {}, happened, workCalendar(rows)).map(({ clock }) => clock);
      expect(clocks.map(({ originalDue }) => originalDue)).toEqual(walkChain(rows, limits, moments));
      expect(clocks.map(({ stoppedAt }) => stoppedAt?.at ?? null)).toEqual([1, 2, 3].map((n) => moments[n] ?? null));
    }),
    { numRuns: 80 },
  );
}, 120_000);

const conditions: readonly Predicate[] = [
  {},
  { severity: 'MAJOR' },
  { severity: 'MINOR' },
  { severity: 'MAJOR', channel: 'PHONE' },
];
const ruleOfDepartment = fc.record({
  limit: spans,
  departmentId: fc.constantFrom('ZL', 'SC', null),
  condition: fc.nat(conditions.length - 1),
  isPausable: fc.boolean(),
});

test('each department has its own clock of a milestone: the rule that says most of the complaint, walked with its own pauses', () => {
  const row: Readonly<Record<string, string>> = { severity: 'MAJOR', channel: 'PHONE' };
  fc.assert(
    fc.property(sound, fc.array(ruleOfDepartment, { maxLength: 6 }), starts, pauses, (rows, given, start, stood) => {
      const paused = stood.map(({ after, length }) => ({ from: start + after, to: start + after + length }));
      const rules = given.map(({ limit, departmentId, condition, isPausable }, position) =>
        aRule(limit, { departmentId, appliesWhen: conditions[condition]!, isPausable, position, code: `${position}` }),
      );
      const happened = timeline([{ event: 'RECEIVED', at: start }], { pauses: paused });
      const found = clocksOf(rules, 'MOST_SPECIFIC', row, happened, workCalendar(rows));
      const expected = new Map<string, number>();
      for (const departmentId of ['ZL', 'SC', null]) {
        let best: ClockRule | undefined;
        for (const rule of rules) {
          const named = Object.entries(rule.appliesWhen);
          if (rule.departmentId !== departmentId || !named.every(([key, value]) => row[key] === value)) continue;
          if (!best || named.length > Object.keys(best.appliesWhen).length) best = rule;
        }
        const walker = new Walker(rows, best?.isPausable ? paused : []);
        if (best) expected.set(String(departmentId), walker.due(best.limit, start));
      }
      const due = found.map(({ clock }) => [String(clock.rule.departmentId), clock.originalDue] as const);
      expect(new Map(due)).toEqual(expected);
      expect(due.length).toBe(expected.size);
    }),
    { numRuns: 80 },
  );
}, 120_000);
