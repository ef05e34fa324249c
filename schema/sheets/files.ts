import { sheet } from './sheet.ts';

/**
 * 附件: evidence, pictures and documents of a row of any sheet (R14). `sheet` and `rowId` say which row; `complaintId` is the
 * complaint it belongs to. Content, type and size are what was uploaded and never change.
 */
export const files = sheet({
  key: 'files',
  type: 'File',
  zh: '附件',
  en: 'Files',
  table: 'attachment',
  label: 'name',
  codes: [],
  frozen: 1,
  order: { column: 'uploadedAt', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'files' },
  isUploaded: true,
  // prettier-ignore
  columns: {
    name: { zh: '文件名', en: 'Name', kind: 'text', width: 260, write: 'cell', required: true, max: 200, search: true, daily: true },
    content: { zh: '内容', en: 'Content', kind: 'files', width: 64, write: 'never', computed: true, daily: true },
    kind: { zh: '附件类型', en: 'Kind', kind: 'choice', list: 'fileKind', width: 120, write: 'cell', required: true, daily: true },
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', to: 'complaints', width: 132, write: 'never', daily: true },
    uploadedAt: { zh: '上传时间', en: 'Uploaded', kind: 'dateTime', width: 136, write: 'never', required: true, daily: true },
    mediaType: { zh: '内容类型', en: 'Media type', kind: 'text', width: 160, write: 'never', required: true, daily: true },
    size: { zh: '大小(字节)', en: 'Size (bytes)', kind: 'integer', width: 96, write: 'never', required: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never' },
    sheet: { zh: '所属表', en: 'Sheet', kind: 'code', width: 120, write: 'never', required: true },
    rowId: { zh: '所属行', en: 'Row', kind: 'code', width: 120, write: 'never', required: true },
    sha256: { zh: '内容校验值', en: 'SHA-256', kind: 'code', width: 160, write: 'never', required: true },
  },
});
