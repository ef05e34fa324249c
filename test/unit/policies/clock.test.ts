import { clocksOf } from '@redress/api/policies/rules/choose.ts';
import { type Clock, clockOf, isBreached, stateOf } from '@redress/api/policies/rules/clock.ts';
import { type ClockRule, readClockRule } from '@redress/api/policies/rules/clock-rule.ts';
import { textOf } from '@redress/api/policies/rules/explain.ts';
import { stepsOf } from '@redress/api/policies/rules/steps.ts';
import type { Moment, Timeline } from '@redress/api/policies/rules/timeline.ts';
import { expect, test } from 'vitest';
import { at, autumn, china, local } from './calendars.ts';

const aRule = (given: Record<string, unknown> = {}): ClockRule => {
  const rule = readClockRule({
    code: 'R51',
    milestone: 'FULL_REPLY',
    name: '完整回复',
    nameEn: 'Full reply',
    startEvent: 'RECEIVED',
    stopEvent: 'REPLIED',
    limit: '7',
    unit: 'WORK_DAY',
    ...given,
  });
  if (Array.isArray(rule)) throw new Error(rule.join());
  return rule;
};

type Happened = Readonly<Record<string, string>>;
const timeline = (happened: Happened, given: Partial<Timeline> = {}): Timeline => ({
  moments: new Map(
    Object.entries(happened).map(([event, when]): [string, Moment] => [
      event,
      when.includes(' ') ? { event, at: at(when) } : { event, at: at(`${when} 00:00`), day: when },
    ]),
  ),
  pauses: [],
  extensions: {},
  agreedOn: null,
  standing: new Map(),
  ...given,
});
const received = { RECEIVED: '2026-09-22 14:30' };
const shown = ({ originalDue, committedDue }: Clock) => [local(originalDue), local(committedDue)];

test('R50: stopped by all of several events, by the last of them', () => {
  const rule = aRule({ code: 'R50', limit: '24', unit: 'HOUR', stopEvent: 'MEASURE_TAKEN+CUSTOMER_INFORMED' });
  const half = clockOf(rule, timeline({ ...received, MEASURE_TAKEN: '2026-09-22 18:00' }), china());
  expect(half.stoppedAt).toBeNull();
  expect(isBreached(half, at('2026-09-23 14:31'))).toBe(true);
  const told = { ...received, MEASURE_TAKEN: '2026-09-22 18:00', CUSTOMER_INFORMED: '2026-09-23 15:00' };
  expect(clockOf(rule, timeline(told), china())).toMatchObject({
    stoppedAt: { event: 'CUSTOMER_INFORMED' },
    isLate: true,
  });
});

test('one of several events is enough where the rule says so: the first', () => {
  const rule = aRule({ stopEvent: 'REPLIED/PLAN_PROPOSED' });
  const clock = clockOf(
    rule,
    timeline({ ...received, REPLIED: '2026-10-01', PLAN_PROPOSED: '2026-09-29 10:00' }),
    china(),
  );
  expect(clock.stoppedAt?.event).toBe('PLAN_PROPOSED');
});

test('a reply on the day of the due is on time, whatever the hour', () => {
  const clock = (day: string) => clockOf(aRule(), timeline({ ...received, REPLIED: day }), china());
  expect(clock('2026-10-09').isLate).toBe(false);
  expect(clock('2026-10-10').isLate).toBe(true);
});

test('R52: an extension moves the committed due only; told after the breach it stays a breach', () => {
  const rule = aRule({ extension: 'REPLY' });
  const notice = { to: '2026-10-16', reason: '供应商分析未回', at: at('2026-10-08 09:00') };
  const inTime = clockOf(rule, timeline(received, { extensions: { REPLY: notice } }), china());
  expect(shown(inTime)).toEqual(['2026-10-09 17:30', '2026-10-16 24:00']);
  expect(isBreached(inTime, at('2026-10-12 09:00'))).toBe(false);
  const late = { ...notice, at: at('2026-10-09 17:31') };
  const after = clockOf(rule, timeline(received, { extensions: { REPLY: late } }), china());
  expect(after).toMatchObject({ isExtendedAfterBreach: true, isLate: true });
});

test('R71: a chained clock waits for the clock before it', () => {
  const rule = aRule({ startEvent: 'ESCALATED', stopEvent: 'VALIDITY_DETERMINED', limit: '4', unit: 'WORK_HOUR' });
  expect(stateOf(clockOf(rule, timeline(received), china()), at('2026-12-01 09:00'))).toBe('WAITING');
  const escalated = clockOf(rule, timeline({ ...received, ESCALATED: '2026-09-24 16:00' }), china());
  expect(local(escalated.originalDue)).toBe('2026-09-28 10:30');
});

test('R75: an earlier agreed day counts, a later one does not without a notice', () => {
  const rule = aRule({ isAgreeable: true });
  const agreed = (agreedOn: string) => shown(clockOf(rule, timeline(received, { agreedOn }), china()));
  expect(agreed('2026-09-29')).toEqual(['2026-10-09 17:30', '2026-09-29 24:00']);
  expect(agreed('2026-10-20')).toEqual(['2026-10-09 17:30', '2026-10-09 17:30']);
});

test('R76: a recurring clock starts again with every progress update and ends with the complaint', () => {
  const rule = aRule({ stopEvent: 'PROGRESS_REPORTED', limit: '3', isRecurring: true });
  expect(local(clockOf(rule, timeline(received), china()).originalDue)).toBe('2026-09-28 17:30');
  const told = { ...received, PROGRESS_REPORTED: '2026-09-28 10:00' };
  const next = clockOf(rule, timeline(told), china());
  expect([next.stoppedAt, local(next.originalDue)]).toEqual([null, '2026-10-08 17:30']);
  expect(clockOf(rule, timeline({ ...told, CLOSED: '2026-09-29' }), china()).isEnded).toBe(true);
});

test('R56: between target and limit it warns, after the limit it is missed', () => {
  const clock = clockOf(aRule({ target: '3', limit: '5', unit: 'DAY' }), timeline(received), china());
  const states = ['2026-09-25 23:00', '2026-09-26 00:01', '2026-09-28 00:01'].map((when) => stateOf(clock, at(when)));
  expect(states).toEqual(['RUNNING', 'WARNED', 'BREACHED']);
});

test('warnings come at a share of the time: of working time where that is counted', () => {
  const hours = clockOf(aRule({ limit: '24', unit: 'HOUR', warnAt: '50, 75' }), timeline(received), china());
  expect(hours.warnings.map((moment) => local(moment))).toEqual(['2026-09-23 02:30', '2026-09-23 08:30']);
  const work = clockOf(aRule({ limit: '2', unit: 'WORK_DAY', warnAt: '50' }), timeline(received), china());
  expect(work.warnings.map((moment) => local(moment))).toEqual(['2026-09-23 16:00']);
});

test('pauses count only where the policy allows them', () => {
  const pauses = [{ from: at('2026-09-22 15:00'), to: at('2026-09-28 15:00') }];
  const due = (isPausable: boolean) =>
    local(clockOf(aRule({ isPausable }), timeline(received, { pauses }), china()).originalDue);
  expect([due(false), due(true)]).toEqual(['2026-10-09 17:30', '2026-10-12 17:30']);
});

test('a due moment that was fixed stands, until its start is corrected', () => {
  const standing = new Map([['R51', { rule: 'R51', startedAt: at(received.RECEIVED), due: at('2026-09-30 17:30') }]]);
  expect(shown(clockOf(aRule(), timeline(received, { standing }), china()))[0]).toBe('2026-09-30 17:30');
  const corrected = timeline({ RECEIVED: '2026-09-23 09:00' }, { standing });
  expect(shown(clockOf(aRule(), corrected, china()))[0]).toBe('2026-10-10 17:30');
});

test('of several rules of a milestone the most specific counts, or the strictest; the other is shown', () => {
  const rules = [aRule(), aRule({ code: 'KEY', limit: '10', appliesWhen: '{"severity":["CRITICAL"]}' })];
  const row = { severity: 'CRITICAL' };
  const codes = (preference: 'MOST_SPECIFIC' | 'STRICTEST') =>
    clocksOf(rules, preference, row, timeline(received), china()).map(({ clock, beaten }) => [
      clock.rule.code,
      beaten.map(({ rule }) => rule.code),
    ]);
  expect(codes('MOST_SPECIFIC')).toEqual([['KEY', ['R51']]]);
  expect(codes('STRICTEST')).toEqual([['R51', ['KEY']]]);
  expect(clocksOf(rules, 'STRICTEST', { severity: 'MINOR' }, timeline(received), china())[0]!.beaten).toEqual([]);
});

test('clocks of one milestone run for each department by themselves; neither beats the other', () => {
  const of = (departmentId: string, limit: string) => aRule({ code: departmentId, departmentId, limit });
  const rules = [of('ZL', '3'), of('SC', '5'), aRule({ code: 'SC-2', departmentId: 'SC', limit: '9', position: 2 })];
  const clocks = clocksOf(rules, 'STRICTEST', {}, timeline(received), china(autumn));
  // received on Tuesday 22 September: 23, 24, 28 (中秋节 is the 25th); two more are the 29th and the 30th
  expect(clocks.map(({ clock, beaten }) => [clock.rule.departmentId, local(clock.originalDue), beaten.length])).toEqual(
    [
      ['ZL', '2026-09-28 17:30', 0],
      ['SC', '2026-09-30 17:30', 1],
    ],
  );
});

test('the same events give the same clock, in whatever order they are told', () => {
  const told = { ...received, REPLIED: '2026-10-08', CLOSED: '2026-10-20' };
  const other = Object.fromEntries(Object.entries(told).toReversed());
  expect(clockOf(aRule(), timeline(told), china())).toEqual(clockOf(aRule(), timeline(other), china()));
});

test('a clock explains itself in both languages', () => {
  const notice = { to: '2026-10-16', reason: '供应商分析未回', at: at('2026-10-08 09:00') };
  const rule = aRule({ extension: 'REPLY' });
  const calendar = china(autumn);
  const clock = clockOf(rule, timeline(received, { extensions: { REPLY: notice } }), calendar);
  const said = (locale: 'zh' | 'en') =>
    stepsOf({ clock, beaten: [] }, calendar).map((step) =>
      textOf(step, {
        locale,
        timeZone: 'Asia/Shanghai',
        event: (code) => ({ RECEIVED: { zh: '接到投诉', en: 'receipt' } })[code]?.[locale] ?? code,
      }),
    );
  expect(said('zh')).toEqual([
    '规则 R51 完整回复:7 个工作日',
    '自接到投诉 2026-09-22 14:30 起算',
    '2026-09-25 周五 中秋节,不计',
    '2026-09-26 周六 中秋节,不计',
    '2026-09-27 周日 中秋节,不计',
    ...['01 周四', '02 周五', '03 周六', '04 周日', '05 周一', '06 周二', '07 周三'].map(
      (day) => `2026-10-${day} 国庆节,不计`,
    ),
    '到期 2026-10-09 17:30',
    '延期至 2026-10-16:供应商分析未回,原期限保留',
  ]);
  expect(said('en').slice(0, 3)).toEqual([
    'Rule R51 Full reply: 7 working days',
    'Starts with receipt, 2026-09-22 14:30',
    '2026-09-25 Friday, Mid-Autumn Festival: not counted',
  ]);
  expect(said('en').slice(-2)).toEqual([
    'Due 2026-10-09 17:30',
    'Extended to 2026-10-16: 供应商分析未回; the original due stands',
  ]);
});

test.each([
  [{ startEvent: 'A+B/C' }, ['startEvent']],
  [{ limit: '-1' }, ['limit']],
  [{ limit: '1.5' }, ['limit']],
  [{ target: '9' }, ['target']],
  [{ cutoff: '25:00' }, ['cutoff']],
  [{ warnAt: '120' }, ['warnAt']],
  [{ appliesWhen: '{"severity":' }, ['appliesWhen']],
])('a rule that cannot be read is refused by its column: %j', (given, faults) => {
  const base = {
    code: 'X',
    milestone: 'CLOSE',
    name: 'x',
    startEvent: 'A',
    stopEvent: 'B',
    limit: '7',
    unit: 'WORK_DAY',
  };
  expect(readClockRule({ ...base, ...given })).toEqual(faults);
});
