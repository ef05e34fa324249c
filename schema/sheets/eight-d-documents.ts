import { sheet } from './sheet.ts';

/** D7 文件更新: FMEA, control plan, work instruction and whatever else was brought up to date (R88, R92). */
export const eightDDocuments = sheet({
  key: 'eightDDocuments',
  type: 'EightDDocument',
  zh: '8D文件更新',
  en: '8D documents',
  table: 'eight_d_document',
  label: 'number',
  codes: [],
  frozen: 2,
  order: { column: 'eightDId', descending: true },
  parent: { sheet: 'eightDs', via: 'eightDId', as: 'documents' },
  // prettier-ignore
  columns: {
    eightDId: { zh: '8D编号', en: '8D No.', kind: 'reference', to: 'eightDs', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    kind: { zh: '文件类型', en: 'Kind', kind: 'choice', list: 'eightDDocumentKind', width: 120, write: 'cell', required: true, daily: true },
    number: { zh: '文件编号', en: 'No.', kind: 'code', width: 130, write: 'cell', search: true, daily: true },
    revision: { zh: '版本', en: 'Revision', kind: 'code', width: 84, write: 'cell', daily: true },
    change: { zh: '更新内容', en: 'Change', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', to: 'users', width: 90, write: 'cell', daily: true },
    dueOn: { zh: '计划完成', en: 'Due', kind: 'date', width: 104, write: 'cell', daily: true },
    doneOn: { zh: '实际完成', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
