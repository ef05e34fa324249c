import type { Draft, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

const figures = ['quantity', 'unit', 'unitPrice', 'amount'] as const;
const claimOf = ({ after }: Draft) => String(after['claimId']);

/** The lines of a claim that was submitted stand with it: they are part of what is granted. */
export const claimLineModel: SheetModel<ReadonlySet<string>> = {
  facts: (runner, drafts) => readSubmitted(runner, drafts.map(claimOf)),
  locks: (drafts) => [...lockParent(drafts), ...drafts.map((draft) => `claim ${claimOf(draft)}`)],
  decide(draft, submitted, circumstances) {
    if (!isByPeople(circumstances) || !submitted.has(claimOf(draft))) return {};
    const touched = figures.filter((column) => column in draft.patch);
    return { refusals: touched.map((column) => ({ column, code: 'CLAIM_SUBMITTED' as const })) };
  },
  refuseVoid: (draft, submitted, circumstances) =>
    isByPeople(circumstances) && submitted.has(claimOf(draft))
      ? { code: 'CLAIM_SUBMITTED', params: { column: 'quantity' } }
      : null,
};

async function readSubmitted(runner: Runner, ids: readonly string[]): Promise<Set<string>> {
  const text = `select id::text as id from claim where id = any($1::uuid[]) and state <> 'OPEN'`;
  const { rows } = await run<{ id: string }>(runner, text, [ids]);
  return new Set(rows.map(({ id }) => id));
}
