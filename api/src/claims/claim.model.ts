import type { SheetModel } from '../changes/model.ts';
import { notNegative } from '../changes/rules.ts';

export const claimModel: SheetModel<undefined> = {
  decide: (draft) => ({ refusals: notNegative(draft, ['amount', 'approvedAmount']) }),
};
