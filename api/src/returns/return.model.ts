import type { SheetModel } from '../changes/model.ts';
import { inOrder, lockParent, notNegative } from '../changes/rules.ts';

export const returnModel: SheetModel<undefined> = {
  locks: lockParent,
  decide: (draft, _facts, { timeZone }) => ({
    refusals: [...notNegative(draft, ['quantity']), ...inOrder(draft, [['requestedOn', 'receivedOn']], timeZone)],
  }),
};
