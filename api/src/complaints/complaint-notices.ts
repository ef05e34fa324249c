import type { Circumstances, DomainEvent, Draft, Message } from '../changes/model.ts';
import { delayOf, rungsOf } from '../mails/rules/escalation.ts';
import { speaksOf } from '../mails/rules/notice-rule.ts';
import type { PolicyBook } from '../policies/policy-book.ts';
import type { Chosen } from '../policies/rules/choose.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { nextWorkingMoment } from '../policies/rules/working-time.ts';
import { complaintClocks } from './rules/clocks.ts';
import { type Notice, noticesOf, noticeValues, toldOf } from './rules/notices.ts';
import { finalStates } from './rules/state.ts';

type Values = Readonly<Record<string, unknown>>;

const text = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' });

/** What a complaint is to keep of its notices; an existing ledger and demo data bring nothing that is still news. */
export function keptNotices(clocks: readonly Chosen[], policy: Policy, values: Values, { source, now }: Circumstances) {
  const isOld = source === 'IMPORT' || source === 'SEED';
  const notices = noticesOf(clocks, policy, values);
  return noticeValues(notices, toldOf(values['noticesTold']), isOld ? now.epochMilliseconds : null);
}

/** Whether a move to a state is told of by mail: the end of a case by its policy's routing, any other where a rule of notices says so. */
export const isMoveHeard = (state: string, { notices }: PolicyBook): boolean =>
  finalStates.includes(state) || notices.some(({ event }) => event === 'MOVED');

/** What follows from having told something: it stands in the timeline, and goes out as messages. */
export function toldNow(draft: Draft, book: PolicyBook | undefined, { source, now }: Circumstances) {
  const { id, before, patch, after } = draft;
  const policy = book?.policies.get(after['policyId'] as string);
  const isWatch = source === 'SYSTEM' || source === 'SEED';
  if (!book || !policy || !before || !isWatch || !('noticesTold' in patch)) return { events: [], outbox: [] };
  const known = toldOf(before['noticesTold']);
  const told = toldOf(after['noticesTold']);
  const fresh = noticesOf(complaintClocks(policy, after), policy, after).filter(
    ({ key }) => told.has(key) && !known.has(key),
  );
  const isAtOnce = (notice: Notice) => mayWake(notice, policy, book, after);
  const working = nextWorkingMoment(policy.calendar, now.epochMilliseconds);
  return {
    events: fresh.map(eventOf),
    outbox: [
      ...messageOf(id, fresh.filter(isAtOnce), null),
      ...messageOf(
        id,
        fresh.filter((notice) => !isAtOnce(notice)),
        working,
      ),
    ],
  };
}

/** Whether a rule that speaks of a notice says: at any hour. */
const mayWake = ({ event, milestone, delay }: Notice, policy: Policy, { notices }: PolicyBook, row: Values) =>
  rungsOf(policy, row, milestone, event === 'WARNED' ? 'WARNING' : 'BREACH').some(
    (rung) => rung.isAnytime && delayOf(rung) === delay,
  ) ||
  (delay === '' &&
    notices.some((rule) => rule.isAnytime && speaksOf(rule, { event, policyCode: policy.code, milestone, row })));

const eventOf = ({ event, delay, rule, milestone, due }: Notice): DomainEvent => ({
  type: event === 'WARNED' ? 'CLOCK_WARNED' : delay ? 'CLOCK_ESCALATED' : 'CLOCK_BREACHED',
  data: { rule, milestone, due: text(due), ...(delay && { delay }) },
});

function messageOf(id: string, notices: readonly Notice[], at: number | null): Message[] {
  if (notices.length === 0) return [];
  const told = notices.map(({ event, rule, milestone, departmentId, delay, due }) => ({
    event,
    rule,
    milestone,
    departmentId,
    delay,
    due: text(due),
  }));
  return [{ topic: 'clock.noticed', payload: { id, notices: told }, ...(at !== null && { at: text(at) }) }];
}
