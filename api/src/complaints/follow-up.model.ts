import type { Circumstances, DomainEvent, Draft, Message, SheetModel } from '../changes/model.ts';
import { dayOf, lockParent } from '../changes/rules.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { nextWorkingMoment } from '../policies/rules/working-time.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** What reminding depends on: the policies, and which of them leads a complaint. Null where nobody is reminded. */
interface Facts {
  readonly book: PolicyBook;
  readonly policies: ReadonlyMap<string, string | null>;
}

/** Whether the clock's watch reminds of it now. */
const reminds = ({ before, patch }: Draft) => before !== null && typeof patch['toldOn'] === 'string';

/** A planned follow-up is told of once it is due: to its department and to who is to make it (R58, R68, G10). */
export const followUpModel: SheetModel<Facts | null> = {
  locks: lockParent,
  async facts(runner, drafts, { owner }) {
    const due = drafts.filter(reminds);
    if (due.length === 0) return null;
    const ids = due.map(({ after }) => after['complaintId'] as string);
    return { book: await policyBook(owner, runner), policies: await policiesOf(runner, ids) };
  },
  decide(draft, facts, circumstances) {
    const { before, after } = draft;
    if (!before) return { set: { toldOn: isOver(after['dueOn'], circumstances) ? after['dueOn'] : null } };
    return facts && reminds(draft) ? reminded(draft, facts, circumstances) : {};
  },
};

/** What an existing ledger and demo data bring from the past is nobody's news. */
function isOver(dueOn: unknown, { source, now, timeZone }: Circumstances): boolean {
  const isOld = source === 'IMPORT' || source === 'SEED';
  return isOld && typeof dueOn === 'string' && dueOn <= dayOf(now.toString(), timeZone)!;
}

function reminded({ after }: Draft, { book, policies }: Facts, { now }: Circumstances) {
  const { complaintId, dueOn, purpose, plan, departmentId, byId } = after;
  const calendar = book.policies.get(policies.get(complaintId as string) ?? '')?.calendar;
  const isAnytime = book.notices.some((rule) => rule.event === 'FOLLOW_UP_DUE' && rule.isAnytime);
  const working = isAnytime || !calendar ? null : nextWorkingMoment(calendar, now.epochMilliseconds);
  const notice = { rule: plan ?? '', milestone: purpose ?? '', departmentId, personId: byId, delay: '', due: dueOn };
  const event: DomainEvent = { type: 'FOLLOW_UP_DUE', data: { purpose, dueOn } };
  const message: Message = {
    topic: 'clock.noticed',
    payload: { id: complaintId, notices: [{ event: 'FOLLOW_UP_DUE', ...notice }] },
    ...(working !== null && { at: Temporal.Instant.fromEpochMilliseconds(working).toString() }),
  };
  return { events: [event], outbox: [message] };
}

async function policiesOf(runner: Runner, ids: readonly string[]): Promise<Map<string, string | null>> {
  const text = 'select id::text as id, policy_id::text as policy from complaint where id = any($1::uuid[])';
  const { rows } = await run<{ id: string; policy: string | null }>(runner, text, [ids]);
  return new Map(rows.map(({ id, policy }) => [id, policy]));
}
