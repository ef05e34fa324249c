import { sheet } from './sheet.ts';

/** 关联文件: papers of other procedures that a complaint refers to, by number and file (R87, R88, R95). */
export const linkedDocuments = sheet({
  key: 'linkedDocuments',
  type: 'LinkedDocument',
  zh: '关联文件',
  en: 'Linked documents',
  table: 'linked_document',
  label: 'number',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'documents' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    kind: { zh: '文件类型', en: 'Kind', kind: 'choice', width: 150, list: 'linkedDocumentKind', required: true, write: 'cell', daily: true },
    number: { zh: '文件编号', en: 'No.', kind: 'code', width: 140, required: true, search: true, write: 'cell', daily: true },
    revision: { zh: '版本', en: 'Revision', kind: 'code', width: 84, write: 'cell', daily: true },
    issuedOn: { zh: '日期', en: 'Dated', kind: 'date', width: 104, write: 'cell', daily: true },
    status: { zh: '状态', en: 'Status', kind: 'text', width: 110, write: 'cell', daily: true },
    files: { zh: '附件', en: 'Files', kind: 'files', width: 72, write: 'never', computed: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
  },
});
