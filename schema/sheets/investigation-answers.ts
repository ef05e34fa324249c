import { sheet } from './sheet.ts';

/** 调查记录: the answers that were given to the questions of the policy, in order (R102–R109). */
export const investigationAnswers = sheet({
  key: 'investigationAnswers',
  type: 'InvestigationAnswer',
  zh: '调查记录',
  en: 'Answers of the investigation',
  table: 'investigation_answer',
  label: 'question',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'investigation' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    question: { zh: '问题编号', en: 'Question No.', kind: 'code', width: 110, required: true, write: 'cell', daily: true },
    answer: { zh: '答案', en: 'Answer', kind: 'text', width: 200, required: true, search: true, write: 'cell', daily: true },
    answeredOn: { zh: '日期', en: 'On', kind: 'date', width: 104, write: 'cell', daily: true },
    answeredById: { zh: '填报人', en: 'By', kind: 'reference', width: 90, to: 'users', write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
  },
});
