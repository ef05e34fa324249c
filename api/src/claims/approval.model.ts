import { heldRights } from '../access/held-rights.ts';
import type { Draft, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent, thisMinute } from '../changes/rules.ts';
import { storeOf } from '../changes/stores.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { figuresText } from './figures-text.ts';

interface Asked {
  readonly submittedBy: string | null;
  /** What it came to when it was consented to. */
  readonly figures: string;
}
interface Facts {
  readonly held: ReadonlySet<string>;
  /** What is to be consented to, by its id. */
  readonly asked: ReadonlyMap<string, Asked>;
}

const askedFor = ({ sheet, after }: Draft) => after[storeOf(sheet).root!.via] as string;

/** Somebody else than who submitted it consents, or does not, by a right that he holds; his name and the moment are written down. */
export const approvalModel: SheetModel<Facts> = {
  facts: async (runner, drafts, { actor }) => ({
    held: await heldRights(runner, actor.id),
    asked: await readAsked(runner, drafts),
  }),
  locks: lockParent,
  decide(draft, { held, asked }, circumstances) {
    if (!isByPeople(circumstances)) return {};
    const { actor, now } = circumstances;
    const { after, patch } = draft;
    // a note on a consent makes nobody else its author
    if (!('right' in patch || 'decision' in patch)) return {};
    const right = String(after['right']);
    if (!held.has(right)) return { refusals: [{ column: 'right', code: 'RIGHT_MISSING', params: { right } }] };
    const what = asked.get(askedFor(draft));
    if (what?.submittedBy === actor.id) return { refusals: [{ column: 'decision', code: 'APPROVER_ASKED' }] };
    return { set: { decidedById: actor.id, decidedAt: thisMinute(now), consentedTo: what?.figures ?? null } };
  },
};

async function readAsked(runner: Runner, drafts: readonly Draft[]): Promise<Map<string, Asked>> {
  const [first] = drafts;
  if (!first) return new Map();
  const { sheet } = storeOf(first.sheet).root! as { sheet: keyof typeof figuresText };
  const text = `select t.id::text as id, t.submitted_by_id::text as "submittedBy", ${figuresText[sheet]} as figures
    from ${storeOf(sheet).sheet.table} t where t.id = any($1::uuid[])`;
  const { rows } = await run<Asked & { id: string }>(runner, text, [drafts.map(askedFor)]);
  return new Map(rows.map((row) => [row.id, row]));
}
