import { heldRights } from '../access/held-rights.ts';
import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent, thisMinute } from '../changes/rules.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { readComplaints } from './complaint.store.ts';
import { missingOf } from './rules/guards.ts';
import { refusalOf } from './rules/refusal.ts';

interface Facts {
  readonly book: PolicyBook;
  readonly held: ReadonlySet<string>;
  readonly complaintOf: Awaited<ReturnType<typeof readComplaints>>;
}

/** R160: basis → draft → approval by somebody else; what was decided stands, another plan is another version (R143). */
export const handlingPlanModel: SheetModel<Facts | null> = {
  locks: lockParent,
  facts: async (runner, drafts, circumstances) =>
    isByPeople(circumstances) ? readFacts(runner, drafts, circumstances) : null,
  decide(draft, facts, circumstances) {
    if (!facts) return {};
    const { before, patch } = draft;
    const { actor, now } = circumstances;
    const proposed = before ? {} : { proposedById: actor.id, proposedAt: thisMinute(now) };
    const decided = patch['decision'] ? { decidedById: actor.id, decidedAt: thisMinute(now) } : {};
    return { set: { ...proposed, ...decided }, refusals: refused(draft, facts, circumstances) };
  },
};

function refused({ before, patch, after }: Draft, facts: Facts, circumstances: Circumstances): Refusal[] {
  if (before?.['decision'])
    return ['content', 'basis', 'decision']
      .filter((column) => column in patch)
      .map((column) => ({ column, code: 'PLAN_STANDS' }));
  if (!patch['decision']) return [];
  const author = before ? before['proposedById'] : circumstances.actor.id;
  if (author === circumstances.actor.id) return [{ column: 'decision', code: 'APPROVER_IS_AUTHOR' }];
  const complaint = facts.complaintOf.get(String(after['complaintId'])) ?? {};
  const policy = facts.book.policies.get(String((complaint as { policyId?: string }).policyId));
  const missing = policy ? missingOf('PLAN_DECIDED', policy, { ...complaint, ...after }, facts.held) : [];
  return missing.length > 0 ? [refusalOf('decision', missing, circumstances)] : [];
}

async function readFacts(
  runner: Parameters<typeof heldRights>[0],
  drafts: readonly Draft[],
  { owner, actor }: Circumstances,
): Promise<Facts> {
  return {
    book: await policyBook(owner, runner),
    held: await heldRights(runner, actor.id),
    complaintOf: await readComplaints(
      runner,
      drafts.map(({ after }) => String(after['complaintId'])),
    ),
  };
}
