import { events } from '@redress/schema/sheets/events.ts';
import type { Circumstances, Refusal, SheetModel } from '../changes/model.ts';

const refusal = ({ locale }: Circumstances): Refusal => ({ code: 'LOG_READ_ONLY', params: { sheet: events[locale] } });

/** What happened has happened: the engine writes an entry beside the change that tells of it; people only add notes. */
export const eventModel: SheetModel = {
  decide: ({ before }, _facts, circumstances) => (before ? {} : { refusals: [refusal(circumstances)] }),
  refuseVoid: (_draft, _facts, circumstances) => refusal(circumstances),
};
