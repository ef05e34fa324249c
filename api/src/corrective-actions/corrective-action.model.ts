import type { Circumstances, Draft, SheetModel } from '../changes/model.ts';
import { inOrder, isByPeople, lockParent } from '../changes/rules.ts';
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
    refusals: [
      ...ownVerifier(draft, draft.after['ownerId']),
      ...inOrder(draft, [['doneOn', 'verifiedOn']], circumstances.timeZone),
      ...(facts && isVerified(draft) ? verification(draft, facts, circumstances) : []),
    ],
  }),
};

const asAction = ({ id, after }: Draft) => ({ id, complaintId: after['complaintId'] as string | null });

const verification = (draft: Draft, facts: VerificationFacts, circumstances: Circumstances) =>
  refusedVerification(asAction(draft), draft.after, facts, circumstances);
