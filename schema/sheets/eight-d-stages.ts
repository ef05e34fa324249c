import { sheet } from './sheet.ts';

/** 8D提交: what was given to the customer, in which language, and the answer to it. */
export const eightDStages = sheet({
  key: 'eightDStages',
  type: 'EightDStage',
  zh: '8D提交',
  en: '8D submissions',
  table: 'eight_d_stage',
  label: 'stage',
  codes: [],
  frozen: 2,
  order: { column: 'eightDId', descending: true },
  parent: { sheet: 'eightDs', via: 'eightDId', as: 'stages' },
  // prettier-ignore
  columns: {
    eightDId: { zh: '8D编号', en: '8D No.', kind: 'reference', to: 'eightDs', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    stage: { zh: '提交阶段', en: 'Stage', kind: 'choice', list: 'eightDStage', width: 100, write: 'create', required: true, daily: true },
    language: { zh: '语言', en: 'Language', kind: 'choice', list: 'language', width: 80, write: 'create', required: true, initial: 'ZH', daily: true },
    submittedAt: { zh: '提交时间', en: 'Submitted', kind: 'dateTime', width: 136, write: 'never', required: true, daily: true },
    submittedById: { zh: '提交人', en: 'By', kind: 'reference', to: 'users', width: 90, write: 'never', daily: true },
    answer: { zh: '客户答复', en: 'Customer’s answer', kind: 'choice', list: 'eightDAnswer', width: 100, write: 'cell', daily: true },
    answeredOn: { zh: '答复日期', en: 'Answered', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['submittedAt'], happened: true },
    answeredBy: { zh: '答复人', en: 'Answered by', kind: 'text', width: 100, write: 'cell', daily: true },
    reason: { zh: '退回理由', en: 'Reason', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
