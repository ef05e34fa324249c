import type { SheetModel } from '../changes/model.ts';
import { isMonth } from './rules/months.ts';

/** One review a month: `2026-10`, and of no other form, so that the page of the month finds it. */
export const reviewModel: SheetModel = {
  decide: ({ patch }) => {
    const month = patch['month'];
    if (typeof month !== 'string' || isMonth(month)) return {};
    return { refusals: [{ column: 'month', code: 'MONTH_INVALID', params: { text: month } }] };
  },
};
