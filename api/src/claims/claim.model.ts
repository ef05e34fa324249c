import type { SheetModel } from '../changes/model.ts';
import { lockParent, notNegative } from '../changes/rules.ts';

export const claimModel: SheetModel<undefined> = {
  locks: lockParent,
  decide: (draft) => ({ refusals: notNegative(draft, ['amount', 'approvedAmount']) }),
};
