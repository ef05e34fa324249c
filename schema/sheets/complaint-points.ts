import { sheet } from './sheet.ts';

/** 投诉要点: what the customer complains of point by point; each must be answered (R146). */
export const complaintPoints = sheet({
  key: 'complaintPoints',
  type: 'ComplaintPoint',
  zh: '投诉要点',
  en: 'Points of complaints',
  table: 'complaint_point',
  label: 'text',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'points' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    text: { zh: '投诉要点', en: 'Point', kind: 'longText', width: 260, required: true, search: true, write: 'cell', daily: true },
    answer: { zh: '答复', en: 'Answer', kind: 'longText', width: 260, search: true, write: 'cell', daily: true },
    answeredOn: { zh: '答复日期', en: 'Answered', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    answeredById: { zh: '答复人', en: 'Answered by', kind: 'reference', width: 90, to: 'users', write: 'cell', daily: true },
  },
});
