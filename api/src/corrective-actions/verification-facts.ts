import type { Values } from '../changes/intent.ts';
import type { Circumstances } from '../changes/model.ts';
import { readCaseFacts } from '../complaints/case-facts.store.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import type { CaseFacts } from '../complaints/rules/case-facts.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** What a verification of an action depends on besides the action. */
export interface VerificationFacts {
  readonly book: PolicyBook;
  readonly complaintOf: ReadonlyMap<string, Values>;
  readonly caseOf: (complaintId: string) => CaseFacts;
  /** Kinds of the files at an action, its rounds and its complaint, by the action. */
  readonly fileKinds: ReadonlyMap<string, readonly string[]>;
}

/** Reads them for actions, each with the complaint it belongs to. */
export async function readVerificationFacts(
  runner: Runner,
  actions: readonly { readonly id: string; readonly complaintId: string | null }[],
  { owner, timeZone }: Circumstances,
): Promise<VerificationFacts> {
  const complaintIds = actions.flatMap(({ complaintId }) => complaintId ?? []);
  const text = `select a.id::text as id, array(select distinct f.kind from attachment f where f.voided_at is null and
      (f.complaint_id = a.complaint_id or f.row_id = a.id::text or f.row_id in (select r.id::text from action_round r where r.corrective_action_id = a.id))) as kinds
    from corrective_action a where a.id = any($1::uuid[])`;
  const { rows } = await run<{ id: string; kinds: string[] }>(runner, text, [actions.map(({ id }) => id)]);
  return {
    book: await policyBook(owner, runner),
    complaintOf: await readComplaints(runner, complaintIds),
    caseOf: await readCaseFacts(runner, complaintIds, timeZone),
    fileKinds: new Map(rows.map(({ id, kinds }) => [id, kinds])),
  };
}
