import type { SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';

const signatures = ['approvedById', 'preparedById'] as const;

/** D8: who prepared a report does not approve it. */
export const eightDModel: SheetModel = {
  locks: lockParent,
  decide({ patch, after }, _facts, circumstances) {
    const signed = signatures.find((column) => patch[column]);
    const isSame = after['approvedById'] && after['approvedById'] === after['preparedById'];
    return signed && isSame && isByPeople(circumstances)
      ? { refusals: [{ column: signed, code: 'SIGNED_BY_AUTHOR' }] }
      : {};
  },
};
