import { sheet } from './sheet.ts';

/** 遏制措施: place by place, how much is suspect, checked and bad (R81). */
export const containments = sheet({
  key: 'containments',
  type: 'Containment',
  zh: '遏制措施',
  en: 'Containment',
  table: 'containment',
  label: 'place',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'containments' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    place: { zh: '位置', en: 'Place', kind: 'choice', width: 100, write: 'cell', list: 'place', daily: true },
    suspectQuantity: { zh: '可疑数量', en: 'Suspect qty', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    checkedQuantity: { zh: '已检数量', en: 'Checked qty', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0, within: ['suspectQuantity'] },
    defectiveQuantity: { zh: '不良数量', en: 'NG qty', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0, within: ['checkedQuantity', 'suspectQuantity'] },
    action: { zh: '措施', en: 'Action', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', width: 90, write: 'cell', to: 'users', daily: true },
    dueOn: { zh: '期限', en: 'Due', kind: 'date', width: 104, write: 'cell', daily: true },
    doneOn: { zh: '完成日期', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
    files: { zh: '附件', en: 'Files', kind: 'files', width: 72, write: 'never', computed: true, daily: true },
  },
});
