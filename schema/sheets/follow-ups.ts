import { sheet } from './sheet.ts';

/** 回访: each attempt to reach the customer, and his opinion of process, measures and result (R68, R73, R126). */
export const followUps = sheet({
  key: 'followUps',
  type: 'FollowUp',
  zh: '回访',
  en: 'Follow-ups',
  table: 'follow_up',
  label: 'attemptedAt',
  codes: [],
  frozen: 2,
  order: { column: 'attemptedAt', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'followUps' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    dueOn: { zh: '计划回访日', en: 'Due', kind: 'date', width: 104, write: 'cell', daily: true },
    purpose: { zh: '回访事由', en: 'Purpose', kind: 'text', width: 160, write: 'cell', search: true, daily: true },
    departmentId: { zh: '责任部门', en: 'Owner dept', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    attemptedAt: { zh: '回访时间', en: 'Attempted', kind: 'dateTime', width: 136, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    mode: { zh: '回访方式', en: 'Mode', kind: 'choice', width: 96, write: 'cell', list: 'followUpMode', daily: true },
    byId: { zh: '回访人', en: 'By', kind: 'reference', width: 90, write: 'cell', to: 'users', daily: true },
    isReached: { zh: '已联系上', en: 'Reached', kind: 'flag', width: 84, write: 'cell', daily: true },
    processScore: { zh: '受理过程评分', en: 'Process score', kind: 'integer', width: 96, write: 'cell', daily: true, least: 0 },
    measuresScore: { zh: '处理措施评分', en: 'Measures score', kind: 'integer', width: 96, write: 'cell', daily: true, least: 0 },
    resultScore: { zh: '处理结果评分', en: 'Result score', kind: 'integer', width: 96, write: 'cell', daily: true, least: 0 },
    satisfaction: { zh: '满意度', en: 'Satisfaction', kind: 'choice', width: 84, write: 'cell', list: 'satisfaction', daily: true },
    note: { zh: '客户意见', en: 'Customer’s words', kind: 'longText', width: 260, write: 'cell', search: true, daily: true },
    plan: { zh: '回访计划', en: 'Plan', kind: 'code', width: 90, write: 'never' },
    toldOn: { zh: '已提醒', en: 'Reminded of', kind: 'date', width: 104, write: 'never' },
    files: { zh: '附件', en: 'Files', kind: 'files', width: 72, write: 'never', computed: true, daily: true },
  },
});
