import type { Policy } from '../../policies/rules/policy.ts';
import type { Rule } from '../../policies/rules/rule-tables.ts';

type Branch = Rule<'investigationSteps'>;

/** An answer that was given, in the order they were given. */
export interface Given {
  readonly question: string;
  readonly answer: string;
}

/** The branch that an answer is, in either language; undefined where the policy has none such. */
export const branchOf = ({ tables }: Policy, { question, answer }: Given): Branch | undefined =>
  tables.investigationSteps.find(
    (branch) => branch.question === question && (branch.answer === answer || branch.answerEn === answer),
  );

/** The question to ask next (R102–R109): the first one, then where the last answer leads; null where it is over. */
export function nextQuestion(policy: Policy, answers: readonly Given[]): string | null {
  const last = answers.at(-1);
  if (!last) return policy.tables.investigationSteps[0]?.question ?? null;
  return branchOf(policy, last)?.leadsTo ?? null;
}

/** The answers that a question may have. */
export const branchesOf = ({ tables }: Policy, question: string): Branch[] =>
  tables.investigationSteps.filter((branch) => branch.question === question);
