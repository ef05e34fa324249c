import { sheet } from './sheet.ts';

/** 评审决议: what a monthly review decided, who does it and until when (R53). */
export const reviewDecisions = sheet({
  key: 'reviewDecisions',
  type: 'ReviewDecision',
  zh: '评审决议',
  en: 'Review decisions',
  table: 'review_decision',
  label: 'decision',
  codes: [],
  frozen: 2,
  order: { column: 'reviewId', descending: true },
  parent: { sheet: 'reviews', via: 'reviewId', as: 'decisions' },
  // prettier-ignore
  columns: {
    reviewId: { zh: '月份', en: 'Month', kind: 'reference', to: 'reviews', width: 90, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    decision: { zh: '决议', en: 'Decision', kind: 'longText', width: 360, write: 'cell', required: true, search: true, daily: true },
    departmentId: { zh: '责任部门', en: 'Resp. dept', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', to: 'users', width: 90, write: 'cell', daily: true },
    dueOn: { zh: '完成期限', en: 'Due', kind: 'date', width: 104, write: 'cell', daily: true },
    doneOn: { zh: '完成日期', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    result: { zh: '完成情况', en: 'Result', kind: 'longText', width: 260, write: 'cell', search: true, daily: true },
  },
});
