import { sheet } from './sheet.ts';

/** 承诺: what the customer was promised, by whom and until when, until it is kept (R161). */
export const commitments = sheet({
  key: 'commitments',
  type: 'Commitment',
  zh: '承诺',
  en: 'Promises',
  table: 'commitment',
  label: 'promise',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'commitments' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    promise: { zh: '承诺内容', en: 'Promise', kind: 'longText', width: 280, required: true, search: true, write: 'cell', daily: true },
    madeById: { zh: '承诺人', en: 'Promised by', kind: 'reference', width: 90, to: 'users', write: 'cell', daily: true },
    madeOn: { zh: '承诺日期', en: 'Promised on', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    dueAt: { zh: '兑现期限', en: 'Due', kind: 'dateTime', width: 136, required: true, write: 'cell', daily: true, notBefore: ['madeOn'] },
    keptOn: { zh: '兑现日期', en: 'Kept on', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['madeOn'], happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, search: true, write: 'cell', daily: true },
  },
});
