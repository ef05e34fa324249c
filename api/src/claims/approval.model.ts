import { heldRights } from '../access/held-rights.ts';
import type { SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent, thisMinute } from '../changes/rules.ts';

/** Somebody consents, or does not, by a right that he holds; his name and the moment are written down. */
export const approvalModel: SheetModel<ReadonlySet<string>> = {
  facts: (runner, _drafts, { actor }) => heldRights(runner, actor.id),
  locks: lockParent,
  decide({ after, patch }, held, circumstances) {
    if (!isByPeople(circumstances)) return {};
    const right = String(after['right']);
    if (('right' in patch || 'decision' in patch) && !held.has(right))
      return { refusals: [{ column: 'right', code: 'RIGHT_MISSING', params: { right } }] };
    return { set: { decidedById: circumstances.actor.id, decidedAt: thisMinute(circumstances.now) } };
  },
};
