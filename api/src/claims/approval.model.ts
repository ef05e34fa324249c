import { heldRights } from '../access/held-rights.ts';
import type { Draft, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent, thisMinute } from '../changes/rules.ts';
import { type StoreKey, storeOf } from '../changes/stores.ts';
import { type Runner, run } from '../sheets/statement.ts';

interface Facts {
  readonly held: ReadonlySet<string>;
  /** Who submitted what is to be consented to, by its id. */
  readonly submittedBy: ReadonlyMap<string, string | null>;
}

const askedFor = ({ sheet, after }: Draft) => after[storeOf(sheet).root!.via] as string;

/** Somebody else than who submitted it consents, or does not, by a right that he holds; his name and the moment are written down. */
export const approvalModel: SheetModel<Facts> = {
  facts: async (runner, drafts, { actor }) => ({
    held: await heldRights(runner, actor.id),
    submittedBy: await readSubmitters(runner, drafts),
  }),
  locks: lockParent,
  decide(draft, { held, submittedBy }, circumstances) {
    if (!isByPeople(circumstances)) return {};
    const { actor, now } = circumstances;
    const { after, patch } = draft;
    const right = String(after['right']);
    if (('right' in patch || 'decision' in patch) && !held.has(right))
      return { refusals: [{ column: 'right', code: 'RIGHT_MISSING', params: { right } }] };
    if ('decision' in patch && submittedBy.get(askedFor(draft)) === actor.id)
      return { refusals: [{ column: 'decision', code: 'APPROVER_ASKED' }] };
    return { set: { decidedById: actor.id, decidedAt: thisMinute(now) } };
  },
};

async function readSubmitters(runner: Runner, drafts: readonly Draft[]): Promise<Map<string, string | null>> {
  const [first] = drafts;
  if (!first) return new Map();
  const { table } = storeOf(storeOf(first.sheet).root!.sheet satisfies StoreKey).sheet;
  const text = `select id::text as id, submitted_by_id::text as by from ${table} where id = any($1::uuid[])`;
  const { rows } = await run<{ id: string; by: string | null }>(runner, text, [drafts.map(askedFor)]);
  return new Map(rows.map(({ id, by }) => [id, by]));
}
