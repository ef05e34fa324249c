import { sheet } from './sheet.ts';

/** 责任划分: which department bears which share; a department may dispute its own, somebody decides (G18). */
export const responsibilities = sheet({
  key: 'responsibilities',
  type: 'Responsibility',
  zh: '责任划分',
  en: 'Shares of responsibility',
  table: 'responsibility',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'responsibilities' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    departmentId: { zh: '责任部门', en: 'Department', kind: 'reference', width: 110, to: 'departments', required: true, write: 'cell', daily: true },
    share: { zh: '责任比例', en: 'Share', kind: 'percent', width: 84, required: true, write: 'cell', daily: true },
    reason: { zh: '认定依据', en: 'Grounds', kind: 'text', width: 200, search: true, write: 'cell', daily: true },
    state: { zh: '状态', en: 'Status', kind: 'state', width: 96, list: 'shareState', required: true, initial: 'PROPOSED', write: 'verb:move', daily: true },
    disputeReason: { zh: '申诉理由', en: 'Grounds of the dispute', kind: 'text', width: 200, write: 'cell', daily: true },
    decision: { zh: '裁定意见', en: 'Decision', kind: 'text', width: 200, write: 'cell', daily: true },
    decidedById: { zh: '裁定人', en: 'Decided by', kind: 'reference', width: 90, to: 'users', write: 'never', daily: true },
    decidedAt: { zh: '裁定时间', en: 'Decided', kind: 'dateTime', width: 136, write: 'never', daily: true },
  },
});
