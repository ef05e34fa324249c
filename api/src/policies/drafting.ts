import { fixedRights } from '../access/fixed-rights.ts';
import { grantedRights, heldRights } from '../access/held-rights.ts';
import type { Circumstances, Refusal } from '../changes/model.ts';
import { isOfSomebody } from '../changes/rules.ts';
import type { Runner } from '../sheets/statement.ts';

/** Why somebody may not write a draft of another, or what chooses among the versions in force. */
export const rightMissing = (column?: string): Refusal => ({
  ...(column && { column }),
  code: 'RIGHT_MISSING',
  params: { right: fixedRights.activatePolicies },
});

/** Whether somebody may write policies that are not his own draft; everybody may where nobody holds the right. */
export async function mayActivate(runner: Runner, { actor, source }: Circumstances): Promise<boolean> {
  if (!isOfSomebody({ source })) return true;
  const right = fixedRights.activatePolicies;
  return (await heldRights(runner, actor.id)).has(right) || !(await grantedRights(runner)).has(right);
}
