import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { inOrder, lockParent } from '../changes/rules.ts';

export const correctiveActionModel: SheetModel<undefined> = {
  locks: lockParent,
  decide: (draft, _facts, { timeZone }) => ({
    refusals: [...ownVerifier(draft), ...inOrder(draft, [['doneOn', 'verifiedOn']], timeZone)],
  }),
};

/** R99: whoever verifies an action is not its owner. */
function ownVerifier({ patch, after }: Draft): Refusal[] {
  const isSame = after['verifierId'] !== null && after['verifierId'] === after['ownerId'];
  if (!isSame || !('verifierId' in patch || 'ownerId' in patch)) return [];
  return [{ column: 'verifierId' in patch ? 'verifierId' : 'ownerId', code: 'VERIFIER_IS_OWNER' }];
}
