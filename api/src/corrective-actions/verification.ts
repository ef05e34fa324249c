import type { Values } from '../changes/intent.ts';
import type { Circumstances, Refusal } from '../changes/model.ts';
import { missingOf, triggeredActions } from '../complaints/rules/guards.ts';
import { refusalOf } from '../complaints/rules/refusal.ts';
import { readTrigger } from '../policies/rules/clock-rule.ts';
import type { VerificationFacts } from './verification-facts.ts';

/** R90, R99: who calls an action effective is not its owner, and shows what the policy asks for: evidence, figures. */
export function refusedVerification(
  action: { readonly id: string; readonly complaintId: unknown },
  values: Values,
  facts: VerificationFacts,
  circumstances: Circumstances,
): Refusal[] {
  if (values['effectiveness'] !== 'EFFECTIVE') return [];
  if (!values['verifierId']) return [needs(['verifierId'])];
  const complaint = facts.complaintOf.get(String(action.complaintId));
  const policy = complaint && facts.book.policies.get(String(complaint['policyId']));
  if (!policy) return [];
  const kinds = facts.fileKinds.get(action.id) ?? [];
  const prefixed = Object.fromEntries(Object.entries(complaint).map(([key, value]) => [`complaint.${key}`, value]));
  const missing = missingOf('ACTION_VERIFIED', policy, { ...complaint, ...prefixed, ...values }, new Set(), {
    FILE: ({ fields }) => (readTrigger(fields)?.events ?? []).some((kind) => kinds.includes(kind)),
  });
  if (missing.length > 0) return [refusalOf('effectiveness', missing, circumstances)];
  const triggers = triggeredActions(policy, complaint, facts.caseOf(String(action.complaintId)));
  const lacking = ['baseline', 'result'].filter((column) => column in values && !values[column]);
  return triggers.some(({ needsFigures }) => needsFigures) && lacking.length > 0 ? [needs(lacking)] : [];
}

const needs = (fields: readonly string[]): Refusal => ({
  column: 'effectiveness',
  code: 'NEEDS_INPUT',
  params: { fields: fields.join(', ') },
  fields,
});
