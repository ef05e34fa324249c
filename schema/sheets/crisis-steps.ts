import { sheet } from './sheet.ts';

/** 危机应对: the steps of a crisis, each with its owner (R152). */
export const crisisSteps = sheet({
  key: 'crisisSteps',
  type: 'CrisisStep',
  zh: '危机应对',
  en: 'Crisis checklist',
  table: 'crisis_step',
  label: 'step',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'crisisSteps' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    step: { zh: '步骤', en: 'Step', kind: 'choice', width: 220, list: 'crisisStep', required: true, write: 'cell', daily: true },
    departmentId: { zh: '责任部门', en: 'Owner dept', kind: 'reference', width: 100, to: 'departments', write: 'cell', daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', width: 90, to: 'users', write: 'cell', daily: true },
    dueOn: { zh: '期限', en: 'Due', kind: 'date', width: 104, write: 'cell', daily: true },
    doneOn: { zh: '完成日期', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
  },
});
