import { createHash } from 'node:crypto';
import { DomainError } from '../app/domain-error.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ChangeSetResult } from './result.ts';

/** Hash of what was asked: the same key with another one is a mistake of the caller. */
export const hashBody = (body: unknown): Buffer => createHash('sha256').update(canonicalJson(body)).digest();

/** The answer already given under a key; IDEMPOTENCY_KEY_REUSED where it was given to another request. */
export async function keptAnswer(
  runner: Runner,
  actorId: string,
  key: string,
  bodyHash: Buffer,
): Promise<ChangeSetResult | null> {
  const text = 'select body_hash, answer from idempotency where actor_id = $1 and key = $2';
  const { rows } = await run<{ body_hash: Buffer; answer: ChangeSetResult }>(runner, text, [actorId, key]);
  const [kept] = rows;
  if (!kept) return null;
  if (!kept.body_hash.equals(bodyHash)) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return kept.answer;
}
