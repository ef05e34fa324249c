import type { Draft, Refusal } from '../changes/model.ts';

/** R99: whoever verifies an action is not its owner. */
export function ownVerifier({ patch, after }: Draft, ownerId: unknown): Refusal[] {
  const isSame = after['verifierId'] !== null && after['verifierId'] === ownerId;
  if (!isSame || !('verifierId' in patch || 'ownerId' in patch)) return [];
  return [{ column: 'verifierId' in patch ? 'verifierId' : 'ownerId', code: 'VERIFIER_IS_OWNER' }];
}
