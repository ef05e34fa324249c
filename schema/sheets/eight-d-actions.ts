import { sheet } from './sheet.ts';

/** D3, D5, D6 措施: who does what until when, and the proof that it works (R89, R90). */
export const eightDActions = sheet({
  key: 'eightDActions',
  type: 'EightDAction',
  zh: '8D措施',
  en: '8D actions',
  table: 'eight_d_action',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'eightDId', descending: true },
  parent: { sheet: 'eightDs', via: 'eightDId', as: 'actions' },
  // prettier-ignore
  columns: {
    eightDId: { zh: '8D编号', en: '8D No.', kind: 'reference', to: 'eightDs', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    stage: { zh: '阶段', en: 'Stage', kind: 'choice', list: 'eightDActionStage', width: 90, write: 'cell', required: true, daily: true },
    action: { zh: '措施', en: 'Action', kind: 'longText', width: 260, write: 'cell', search: true, english: 'actionEn', daily: true },
    actionEn: { zh: '措施(英文)', en: 'Action (English)', kind: 'longText', width: 260, write: 'cell', search: true, daily: true },
    causeId: { zh: '针对原因', en: 'Against cause', kind: 'reference', to: 'eightDCauses', width: 160, write: 'cell' },
    departmentId: { zh: '责任部门', en: 'Resp. dept', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', to: 'users', width: 90, write: 'cell', daily: true },
    dueOn: { zh: '计划完成', en: 'Due', kind: 'date', width: 104, write: 'cell', daily: true },
    doneOn: { zh: '实际完成', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    baseline: { zh: '改善前', en: 'Before', kind: 'text', width: 110, write: 'cell', daily: true },
    result: { zh: '改善后', en: 'After', kind: 'text', width: 110, write: 'cell', daily: true },
    sample: { zh: '样品和批次', en: 'Sample and batch', kind: 'text', width: 130, write: 'cell', daily: true },
    evidence: { zh: '验证证据', en: 'Evidence', kind: 'longText', width: 200, write: 'cell', search: true, english: 'evidenceEn', daily: true },
    evidenceEn: { zh: '验证证据(英文)', en: 'Evidence (English)', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
    effectiveness: { zh: '验证结果', en: 'Result', kind: 'choice', list: 'effectiveness', width: 96, write: 'cell', daily: true },
    verifierId: { zh: '验证人', en: 'Verifier', kind: 'reference', to: 'users', width: 90, write: 'cell', daily: true },
    verifiedOn: { zh: '验证日期', en: 'Verified', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['doneOn'], happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
