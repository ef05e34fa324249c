import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent, thisMinute } from '../changes/rules.ts';
import { policyBook } from '../policies/policy-book.ts';
import { type Runner, run } from '../sheets/statement.ts';

interface Facts {
  /** Complaints whose policy has a clock that may pause. */
  readonly pausable: ReadonlySet<string>;
  readonly others: ReadonlyMap<string, readonly Stretch[]>;
}
interface Stretch {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
}

/** What is believed of a pause because somebody says so. */
const said = ['pausedAt', 'resumedAt', 'customerToldAt'];

/** §6: no pause where the policy allows none; each has its reason and the proof that the customer was told. */
export const clockPauseModel: SheetModel<Facts | null> = {
  locks: lockParent,
  facts: async (runner, drafts, circumstances) =>
    isByPeople(circumstances) ? readFacts(runner, drafts, circumstances) : null,
  decide: (draft, facts, { now }) => ({
    refusals: facts ? refused(draft, facts) : [],
    ...(facts && said.some((column) => column in draft.patch) && { set: { enteredAt: thisMinute(now) } }),
  }),
};

function refused({ id, before, after }: Draft, { pausable, others }: Facts): Refusal[] {
  const complaintId = String(after['complaintId']);
  if (!before && !pausable.has(complaintId)) return [{ column: 'pausedAt', code: 'PAUSE_NOT_ALLOWED' }];
  const from = String(after['pausedAt']);
  const to = (after['resumedAt'] as string | null) ?? null;
  const overlaps = (others.get(complaintId) ?? []).some(
    (other) => other.id !== id && (other.to === null || other.to > from) && (to === null || other.from < to),
  );
  return overlaps ? [{ column: 'pausedAt', code: 'PAUSES_OVERLAP' }] : [];
}

async function readFacts(runner: Runner, drafts: readonly Draft[], { owner }: Circumstances): Promise<Facts> {
  const ids = [...new Set(drafts.map(({ after }) => String(after['complaintId'])))];
  const book = await policyBook(owner, runner);
  const policies = await run<{ id: string; policyId: string | null }>(
    runner,
    'select id::text as id, policy_id::text as "policyId" from complaint where id = any($1::uuid[])',
    [ids],
  );
  const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const pauses = await run<Stretch & { complaintId: string }>(
    runner,
    `select id::text as id, complaint_id::text as "complaintId", ${iso('paused_at')} as "from", ${iso('resumed_at')} as "to"
     from clock_pause where complaint_id = any($1::uuid[]) and voided_at is null`,
    [ids],
  );
  const pausable = policies.rows.filter(({ policyId }) =>
    book.policies.get(policyId ?? '')?.rules.some(({ isPausable }) => isPausable),
  );
  return {
    pausable: new Set(pausable.map(({ id }) => id)),
    others: Map.groupBy(pauses.rows, ({ complaintId }) => complaintId),
  };
}
