import { sheet } from './sheet.ts';

/** 处理方案: on what a plan rests, what it says, who approved it and whether the customer agreed; each version is a row (R143, R160). */
export const handlingPlans = sheet({
  key: 'handlingPlans',
  type: 'HandlingPlan',
  zh: '处理方案',
  en: 'Handling plans',
  table: 'handling_plan',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'plans' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '版次', en: 'Version', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    content: { zh: '方案内容', en: 'Plan', kind: 'longText', width: 300, required: true, search: true, write: 'cell', daily: true },
    basis: { zh: '制定依据', en: 'Basis', kind: 'longText', width: 220, search: true, write: 'cell', daily: true },
    proposedById: { zh: '拟定人', en: 'Proposed by', kind: 'reference', width: 90, to: 'users', write: 'never', daily: true },
    proposedAt: { zh: '拟定时间', en: 'Proposed', kind: 'dateTime', width: 136, write: 'never', daily: true },
    decision: { zh: '审批意见', en: 'Decision', kind: 'choice', width: 96, list: 'approvalDecision', write: 'cell', daily: true },
    decidedById: { zh: '审批人', en: 'Decided by', kind: 'reference', width: 90, to: 'users', write: 'never', daily: true },
    decidedAt: { zh: '审批时间', en: 'Decided', kind: 'dateTime', width: 136, write: 'never', daily: true },
    response: { zh: '客户答复', en: 'Customer’s answer', kind: 'choice', width: 96, list: 'offerResponse', write: 'cell', daily: true },
    respondedOn: { zh: '答复日期', en: 'Answered', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['proposedAt'], happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, search: true, write: 'cell', daily: true },
  },
});
