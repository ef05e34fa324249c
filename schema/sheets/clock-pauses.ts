import { sheet } from './sheet.ts';

/** 时限暂停: a time in which clocks that may pause stood still, with the proof that the customer was told (§6). */
export const clockPauses = sheet({
  key: 'clockPauses',
  type: 'ClockPause',
  zh: '时限暂停',
  en: 'Pauses of clocks',
  table: 'clock_pause',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'pauses' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    pausedAt: { zh: '暂停时间', en: 'Paused', kind: 'dateTime', width: 136, required: true, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    resumedAt: { zh: '恢复时间', en: 'Resumed', kind: 'dateTime', width: 136, write: 'cell', daily: true, notBefore: ['pausedAt', 'customerToldAt'] },
    reason: { zh: '暂停原因', en: 'Reason', kind: 'text', width: 220, required: true, search: true, write: 'cell', daily: true },
    customerToldAt: { zh: '告知客户时间', en: 'Customer told', kind: 'dateTime', width: 136, required: true, write: 'cell', daily: true, notBefore: ['pausedAt'], happened: true },
    enteredAt: { zh: '录入时间', en: 'Entered', kind: 'dateTime', width: 136, write: 'never', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', daily: true },
  },
});
