import { sheet } from './sheet.ts';

/** 批注: what people say about a row, or about one cell of it. `@` and a name or an account calls a colleague. */
export const comments = sheet({
  key: 'comments',
  type: 'Comment',
  zh: '批注',
  en: 'Comments',
  table: 'row_comment',
  label: 'text',
  codes: [],
  frozen: 1,
  order: { column: 'writtenAt', descending: true },
  isMadeAside: true,
  // prettier-ignore
  columns: {
    text: { zh: '内容', en: 'Text', kind: 'longText', width: 360, write: 'cell', required: true, search: true, daily: true },
    authorId: { zh: '作者', en: 'Author', kind: 'reference', to: 'users', width: 100, write: 'never', required: true, daily: true },
    writtenAt: { zh: '时间', en: 'Written', kind: 'dateTime', width: 136, write: 'never', required: true, daily: true },
    mentions: { zh: '提及', en: 'Mentions', kind: 'text', width: 140, write: 'never', daily: true },
    isResolved: { zh: '已解决', en: 'Resolved', kind: 'flag', width: 72, write: 'cell', daily: true },
    sheet: { zh: '所属表', en: 'Sheet', kind: 'code', width: 120, write: 'create', required: true, daily: true },
    columnKey: { zh: '所属列', en: 'Column', kind: 'code', width: 120, write: 'create', daily: true },
    rowId: { zh: '所属行', en: 'Row', kind: 'code', width: 120, write: 'create', required: true },
  },
});
