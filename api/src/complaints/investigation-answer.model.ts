import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { dayOf, isByPeople, lockParent } from '../changes/rules.ts';
import { policyBook } from '../policies/policy-book.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { branchesOf, branchOf, type Given, nextQuestion } from './rules/investigation.ts';

interface Facts {
  readonly policyOf: ReadonlyMap<string, Policy>;
  readonly answersOf: ReadonlyMap<string, readonly Given[]>;
}

/** R102–R109: questions are answered as the policy asks them, one leading to the next; who answers is written down. */
export const investigationAnswerModel: SheetModel<Facts | null> = {
  locks: lockParent,
  facts: async (runner, drafts, circumstances) =>
    isByPeople(circumstances) ? readFacts(runner, drafts, circumstances) : null,
  decide(draft, facts, { actor, now, timeZone }) {
    const { before, after } = draft;
    const policy = facts?.policyOf.get(String(after['complaintId']));
    if (!facts || !policy || policy.tables.investigationSteps.length === 0) return {};
    const set = {
      answeredById: after['answeredById'] ?? actor.id,
      answeredOn: after['answeredOn'] ?? dayOf(now.toString(), timeZone),
    };
    const answers = before ? null : (facts.answersOf.get(String(after['complaintId'])) ?? []);
    return { set, refusals: refused(after, policy, answers) };
  },
};

function refused(after: Draft['after'], policy: Policy, answers: readonly Given[] | null): Refusal[] {
  const given = { question: String(after['question']), answer: String(after['answer']) };
  const expected = answers && nextQuestion(policy, answers);
  if (answers && given.question !== expected)
    return [{ column: 'question', code: 'QUESTION_NOT_NEXT', params: { text: expected ?? '—' } }];
  if (branchOf(policy, given)) return [];
  const allowed = branchesOf(policy, given.question).map(({ answer }) => answer);
  return [{ column: 'answer', code: 'CHOICE_UNKNOWN', params: { text: given.answer, allowed: allowed.join('、') } }];
}

async function readFacts(runner: Runner, drafts: readonly Draft[], { owner }: Circumstances): Promise<Facts> {
  const ids = [...new Set(drafts.map(({ after }) => String(after['complaintId'])))];
  const { policies } = await policyBook(owner, runner);
  const cases = await run<{ id: string; policyId: string | null }>(
    runner,
    'select id::text as id, policy_id::text as "policyId" from complaint where id = any($1::uuid[])',
    [ids],
  );
  const answers = await run<Given & { complaintId: string }>(
    runner,
    'select complaint_id::text as "complaintId", question, answer from investigation_answer where complaint_id = any($1::uuid[]) and voided_at is null order by position',
    [ids],
  );
  const found = cases.rows.flatMap(({ id, policyId }): [string, Policy][] => {
    const policy = policies.get(policyId ?? '');
    return policy ? [[id, policy]] : [];
  });
  return { policyOf: new Map(found), answersOf: Map.groupBy(answers.rows, ({ complaintId }) => complaintId) };
}
