import { sheet } from './sheet.ts';

/** 退货审批: who decided on a return (R114). */
export const returnApprovals = sheet({
  key: 'returnApprovals',
  type: 'ReturnApproval',
  zh: '退货审批',
  en: 'Approvals of returns',
  table: 'return_approval',
  label: 'right',
  codes: [],
  frozen: 2,
  order: { column: 'returnId', descending: true },
  parent: { sheet: 'returns', via: 'returnId', as: 'approvals' },
  // prettier-ignore
  columns: {
    returnId: { zh: '退货编号', en: 'Return No.', kind: 'reference', width: 132, write: 'create', to: 'returns', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    right: { zh: '职权', en: 'Right', kind: 'choice', width: 120, list: 'right', required: true, write: 'cell', daily: true },
    decision: { zh: '审批意见', en: 'Decision', kind: 'choice', width: 100, list: 'approvalDecision', required: true, write: 'cell', daily: true },
    decidedById: { zh: '审批人', en: 'By', kind: 'reference', width: 90, to: 'users', write: 'never', daily: true },
    decidedAt: { zh: '审批时间', en: 'At', kind: 'dateTime', width: 136, write: 'never', daily: true },
    consentedTo: { zh: '同意时的数额', en: 'Figures decided on', kind: 'text', width: 180, write: 'never' },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
  },
});
