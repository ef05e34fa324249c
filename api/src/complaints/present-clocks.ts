import type { Context } from '../app/context.ts';
import { type ChoiceLists, choiceLists } from '../choices/choice-lists.ts';
import { policyBook } from '../policies/policy-book.ts';
import type { Chosen } from '../policies/rules/choose.ts';
import { isBreached, stateOf } from '../policies/rules/clock.ts';
import { textOf, type Words } from '../policies/rules/explain.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { type Step, stepsOf } from '../policies/rules/steps.ts';
import { complaintClocks } from './rules/clocks.ts';

type Row = Readonly<Record<string, unknown>>;

/** The clocks of a complaint for a reader: its columns and the policies kept in memory are all it takes. */
export async function presentClocks(row: Row, { database, clock, locale }: Context): Promise<object[]> {
  const { pool } = database;
  const policy = (await policyBook(pool, pool)).policies.get(row['policyId'] as string);
  if (!policy) return [];
  const lists = await choiceLists(pool, pool);
  const words = wordsOf(policy, lists, locale);
  const now = clock().epochMilliseconds;
  return complaintClocks(policy, row).map((chosen) => presentClock(chosen, policy, words, now));
}

function wordsOf({ calendar }: Policy, lists: ChoiceLists, locale: Words['locale']): Words {
  const events = new Map(lists.get('clockEvent')?.map((entry) => [entry.code, entry[locale]]));
  return { locale, timeZone: calendar.rows.timeZone, event: (code) => events.get(code) ?? code };
}

const moment = (at: number | null | undefined) =>
  at == null ? null : Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' });

function presentClock(chosen: Chosen, { calendar }: Policy, words: Words, now: number): object {
  const { clock } = chosen;
  return {
    milestone: clock.milestone,
    rule: clock.rule.code,
    name: clock.rule[words.locale],
    departmentId: clock.rule.departmentId,
    state: stateOf(clock, now),
    startedAt: moment(clock.startedAt?.at),
    originalDue: moment(clock.originalDue),
    unpausedDue: moment(clock.unpausedDue),
    committedDue: moment(clock.committedDue),
    targetDue: moment(clock.targetDue),
    warnings: clock.warnings.map(moment),
    stoppedAt: moment(clock.stoppedAt?.at),
    enteredAt: moment(clock.stoppedAt?.entered),
    isBreached: isBreached(clock, now),
    isExtendedAfterBreach: clock.isExtendedAfterBreach,
    explanation: stepsOf(chosen, calendar).map((step) => ({
      kind: step.kind,
      text: textOf(step, words),
      at: 'at' in step ? moment(step.at) : null,
      day: dayOf(step),
    })),
  };
}

function dayOf(step: Step): string | null {
  if (step.kind === 'AGREED') return step.on;
  if (!('day' in step) || step.day === null) return null;
  return typeof step.day === 'string' ? step.day : step.day.date;
}
