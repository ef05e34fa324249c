import type { Values } from '../changes/intent.ts';
import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { ownVerifier } from './own-verifier.ts';
import { refusedVerification } from './verification.ts';
import { readVerificationFacts, type VerificationFacts } from './verification-facts.ts';

interface Action {
  readonly id: string;
  readonly complaintId: string | null;
  readonly ownerId: string | null;
  /** Result of the last round that stands already; null where it has none yet, undefined where there is no round. */
  readonly last?: string | null;
}
interface Facts {
  readonly actions: ReadonlyMap<string, Action>;
  readonly verification: VerificationFacts | null;
}

/** Rounds until effective: the next one begins when the last has failed, and none follows one that worked. */
export const actionRoundModel: SheetModel<Facts | null> = {
  locks: lockParent,
  async facts(runner, drafts, circumstances) {
    if (!isByPeople(circumstances)) return null;
    const actions = await readActions(runner, drafts);
    const isVerified = drafts.some(({ patch }) => patch['effectiveness'] === 'EFFECTIVE');
    const verification = isVerified ? await readVerificationFacts(runner, [...actions.values()], circumstances) : null;
    return { actions, verification };
  },
  decide(draft, facts, circumstances) {
    const { before, patch, after } = draft;
    const action = facts?.actions.get(String(after['correctiveActionId']));
    const refusals: Refusal[] = [...ownVerifier(draft, after['ownerId'] ?? action?.ownerId ?? null)];
    if (!before && action && action.last !== undefined) refusals.push(...refusedNext(action.last));
    if (action && facts?.verification && patch['effectiveness'] === 'EFFECTIVE')
      refusals.push(...refusedVerification(action, figures(after), facts.verification, circumstances));
    return { refusals };
  },
};

const figures = (after: Values): Values => ({
  ...after,
  baseline: after['baseline'] ?? null,
  result: after['result'] ?? null,
});

function refusedNext(last: string | null): Refusal[] {
  if (last === 'EFFECTIVE') return [{ column: 'correctiveActionId', code: 'ROUND_DONE' }];
  return last === null || last === 'PENDING' ? [{ column: 'correctiveActionId', code: 'ROUND_OPEN' }] : [];
}

async function readActions(runner: Runner, drafts: readonly Draft[]): Promise<Map<string, Action>> {
  const ids = [...new Set(drafts.map(({ after }) => String(after['correctiveActionId'])))];
  const text = `select a.id::text as id, a.complaint_id::text as "complaintId", a.owner_id::text as "ownerId",
      r.id is not null as "hasRound", r.effectiveness as last
    from corrective_action a left join lateral (select * from action_round r where r.corrective_action_id = a.id and r.voided_at is null
      order by r.position desc limit 1) r on true where a.id = any($1::uuid[])`;
  const { rows } = await run<Action & { hasRound: boolean; last: string | null }>(runner, text, [ids]);
  return new Map(rows.map(({ hasRound, last, ...action }) => [action.id, hasRound ? { ...action, last } : action]));
}
