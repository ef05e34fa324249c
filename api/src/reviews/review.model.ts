import type { Draft, Message, SheetModel } from '../changes/model.ts';
import { kindOfPeriod } from './rules/review-period.ts';

/** One review a period, `2026-10`, `2026-W41` or `2026-10-05`, and of no other form, so that its page finds it; told once. */
export const reviewModel: SheetModel = {
  decide({ patch, after }) {
    const period = patch['month'];
    if (typeof period === 'string' && !kindOfPeriod(period))
      return { refusals: [{ column: 'month', code: 'MONTH_INVALID', params: { text: period } }] };
    return 'toldAt' in patch && patch['toldAt'] ? { outbox: [ended(after)] } : {};
  },
};

/** A period is over: who is to hear of it hears of it, in the morning. */
const ended = ({ month, toldAt }: Draft['after']): Message => ({
  topic: 'review.ended',
  payload: { period: month },
  at: String(toldAt),
});
