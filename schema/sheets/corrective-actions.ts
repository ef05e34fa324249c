import { sheet } from './sheet.ts';

/** 纠正和预防措施: alone or under a complaint (R96–R99), flat until its rounds exist. */
export const correctiveActions = sheet({
  key: 'correctiveActions',
  type: 'CorrectiveAction',
  zh: '纠正和预防措施',
  en: 'Corrective actions',
  table: 'corrective_action',
  label: 'number',
  codes: [],
  numbering: { column: 'number', prefix: 'CA' },
  frozen: 1,
  order: { column: 'number', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'correctiveActions' },
  // prettier-ignore
  columns: {
    number: { zh: '措施编号', en: 'Action No.', kind: 'code', width: 132, write: 'create', required: true, unique: true, search: true, daily: true },
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', to: 'complaints', width: 132, write: 'create', daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never' },
    kind: { zh: '措施类型', en: 'Kind', kind: 'choice', list: 'actionKind', width: 90, write: 'cell', daily: true },
    action: { zh: '纠正措施', en: 'Corrective action', kind: 'longText', width: 300, write: 'cell', search: true, daily: true },
    preventive: { zh: '预防/水平展开', en: 'Preventive / horizontal', kind: 'longText', width: 220, write: 'cell', search: true, daily: true },
    departmentId: { zh: '责任部门', en: 'Resp. dept', kind: 'reference', to: 'departments', width: 90, write: 'cell', daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', to: 'users', width: 84, write: 'cell', daily: true },
    dueOn: { zh: '预计完成日期', en: 'Due', kind: 'date', width: 108, write: 'cell', daily: true },
    doneOn: { zh: '实施日期', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    verifierId: { zh: '验证人', en: 'Verifier', kind: 'reference', to: 'users', width: 84, write: 'cell', daily: true },
    verifiedOn: { zh: '验证日期', en: 'Verified', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['doneOn'], happened: true },
    effectiveness: { zh: '效果验证', en: 'Effectiveness', kind: 'choice', list: 'effectiveness', width: 90, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
    files: { zh: '附件', en: 'Files', kind: 'files', width: 72, write: 'never', computed: true, daily: true },
  },
});
