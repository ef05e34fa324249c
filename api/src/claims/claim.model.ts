import type { SheetModel } from '../changes/model.ts';
import { lockComplaint, notNegative } from '../changes/rules.ts';

export const claimModel: SheetModel<undefined> = {
  locks: lockComplaint,
  decide: (draft) => ({ refusals: notNegative(draft, ['amount', 'approvedAmount']) }),
};
