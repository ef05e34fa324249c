import { exports } from '@redress/schema/sheets/exports.ts';
import type { Circumstances, Refusal, SheetModel } from '../changes/model.ts';

const refusal = ({ locale }: Circumstances): Refusal => ({
  code: 'LOG_READ_ONLY',
  params: { sheet: exports[locale] },
});

/** What left the house has left it: only an export makes an entry, and nobody voids one. */
export const exportModel: SheetModel = {
  decide: ({ before }, _facts, circumstances) =>
    before || circumstances.source === 'EXPORT' || circumstances.source === 'SEED'
      ? {}
      : { refusals: [refusal(circumstances)] },
  refuseVoid: (_draft, _facts, circumstances) => refusal(circumstances),
};
