import type { Values } from '../changes/intent.ts';
import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { ownVerifier } from './own-verifier.ts';
import { refusedVerification } from './verification.ts';
import { readVerificationFacts, type VerificationFacts } from './verification-facts.ts';

const isVerified = ({ patch }: Draft) => patch['effectiveness'] === 'EFFECTIVE';

export const correctiveActionModel: SheetModel<VerificationFacts | null> = {
  locks: lockParent,
  facts: async (runner, drafts, circumstances) => {
    const verified = drafts.filter(isVerified);
    if (verified.length === 0 || !isByPeople(circumstances)) return null;
    return readVerificationFacts(runner, verified.map(asAction), circumstances);
  },
  decide: (draft, facts, circumstances) => ({
    set: verifierOf(draft, circumstances),
    refusals: [
      ...ownVerifier(draft, draft.after['ownerId']),
      ...(facts && isVerified(draft) ? [...notDone(draft), ...verification(draft, facts, circumstances)] : []),
    ],
  }),
};

const asAction = ({ id, after }: Draft) => ({ id, complaintId: after['complaintId'] as string | null });

/** What has not been done has not been found effective. */
const notDone = ({ after }: Draft): Refusal[] =>
  after['doneOn']
    ? []
    : [{ column: 'effectiveness', code: 'NEEDS_INPUT', params: { fields: 'doneOn' }, fields: ['doneOn'] }];

/** Whoever calls an action effective and names nobody has verified it himself. */
function verifierOf(draft: Draft, circumstances: Circumstances): Values {
  const { verifierId, ownerId } = draft.after;
  if (!isVerified(draft) || !isByPeople(circumstances) || verifierId || ownerId === circumstances.actor.id) return {};
  return { verifierId: circumstances.actor.id };
}

const verification = (draft: Draft, facts: VerificationFacts, circumstances: Circumstances) =>
  refusedVerification(asAction(draft), { ...draft.after, ...verifierOf(draft, circumstances) }, facts, circumstances);
