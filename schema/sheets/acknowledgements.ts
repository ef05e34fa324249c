import { sheet } from './sheet.ts';

/** 相关方意见: whether those who were complained about, and others concerned, accept how it is handled (R154). */
export const acknowledgements = sheet({
  key: 'acknowledgements',
  type: 'Acknowledgement',
  zh: '相关方意见',
  en: 'Acknowledgements',
  table: 'acknowledgement',
  label: 'party',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'acknowledgements' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    role: { zh: '身份', en: 'Role', kind: 'choice', width: 110, list: 'concernedRole', required: true, write: 'cell', daily: true },
    party: { zh: '相关方', en: 'Party', kind: 'text', width: 160, required: true, search: true, write: 'cell', daily: true },
    departmentId: { zh: '所属部门', en: 'Department', kind: 'reference', width: 100, to: 'departments', write: 'cell', daily: true },
    response: { zh: '意见', en: 'Answer', kind: 'choice', width: 96, list: 'offerResponse', write: 'cell', daily: true },
    respondedOn: { zh: '答复日期', en: 'Answered', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
  },
});
