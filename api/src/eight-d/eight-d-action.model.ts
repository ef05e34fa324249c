import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { policyBook } from '../policies/policy-book.ts';
import { readTrigger } from '../policies/rules/clock-rule.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** What the proof of an action depends on beside its row. */
interface Facts {
  /** Actions that have a file of their own. */
  readonly withFiles: ReadonlySet<string>;
  /** Columns that the policy wants filled before an action counts as verified, by report. */
  readonly demanded: ReadonlyMap<string, readonly string[]>;
}

/** R89, R90, R99: nothing is verified without evidence, nor by its owner; figures before and after where the policy says so. */
export const eightDActionModel: SheetModel<Facts> = {
  locks: lockParent,
  facts: readFacts,
  decide: (draft, facts, circumstances) => ({
    refusals: [...ownVerifier(draft), ...unproven(draft, facts, circumstances)],
  }),
};

function ownVerifier({ patch, after }: Draft): Refusal[] {
  const isSame = after['verifierId'] !== null && after['verifierId'] === after['ownerId'];
  if (!isSame || !('verifierId' in patch || 'ownerId' in patch)) return [];
  return [{ column: 'verifierId' in patch ? 'verifierId' : 'ownerId', code: 'VERIFIER_IS_OWNER' }];
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

function unproven(
  { id, patch, after }: Draft,
  { withFiles, demanded }: Facts,
  circumstances: Circumstances,
): Refusal[] {
  if (patch['effectiveness'] !== 'EFFECTIVE' || !isByPeople(circumstances)) return [];
  const hasEvidence = !isEmpty(after['evidence']) || !isEmpty(after['evidenceEn']) || withFiles.has(id);
  const wanted = ['doneOn', 'verifierId', ...(demanded.get(after['eightDId'] as string) ?? [])];
  const fields = [...(hasEvidence ? [] : ['evidence']), ...wanted.filter((column) => isEmpty(after[column]))];
  if (fields.length === 0) return [];
  return [{ column: 'effectiveness', code: 'NEEDS_INPUT', params: { fields: fields.join(', ') }, fields }];
}

async function readFacts(runner: Runner, drafts: readonly Draft[], { owner }: Circumstances): Promise<Facts> {
  const asked = drafts.filter(({ patch }) => patch['effectiveness'] === 'EFFECTIVE');
  if (asked.length === 0) return { withFiles: new Set(), demanded: new Map() };
  const files = await run<{ id: string }>(
    runner,
    'select distinct row_id as id from attachment where row_id = any($1::text[]) and voided_at is null',
    [asked.map(({ id }) => id)],
  );
  const reports = await run<{ id: string; policyId: string | null }>(
    runner,
    `select e.id::text as id, c.policy_id::text as "policyId" from eight_d e join complaint c on c.id = e.complaint_id
     where e.id = any($1::uuid[])`,
    [asked.map(({ after }) => after['eightDId'] as string)],
  );
  const { policies } = await policyBook(owner, runner);
  const columnsOf = (policyId: string | null) =>
    (policies.get(policyId ?? '')?.tables.stepRequirements ?? [])
      .filter(({ step, requires }) => step === 'ACTION_VERIFIED' && requires === 'FILLED')
      .flatMap(({ fields }) => readTrigger(fields)?.events ?? [])
      .filter((column) => column === 'baseline' || column === 'result');
  return {
    withFiles: new Set(files.rows.map(({ id }) => id)),
    demanded: new Map(reports.rows.map(({ id, policyId }) => [id, columnsOf(policyId)])),
  };
}
