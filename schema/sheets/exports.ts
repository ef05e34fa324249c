import { sheet } from './sheet.ts';

/** 导出记录: who took which rows of which sheet out, when, and to whom the file went (G21). Written by every export. */
export const exports = sheet({
  key: 'exports',
  type: 'Export',
  zh: '导出记录',
  en: 'Exports',
  table: 'export_batch',
  label: 'fileName',
  codes: [],
  frozen: 1,
  order: { column: 'exportedAt', descending: true },
  isLog: true,
  // prettier-ignore
  columns: {
    exportedAt: { zh: '导出时间', en: 'Exported', kind: 'dateTime', width: 136, write: 'never', required: true, daily: true },
    userId: { zh: '导出人', en: 'Exported by', kind: 'reference', to: 'users', width: 110, write: 'never', required: true, daily: true },
    sheet: { zh: '表', en: 'Sheet', kind: 'code', width: 120, write: 'never', required: true, search: true, daily: true },
    profile: { zh: '用途', en: 'Profile', kind: 'choice', list: 'exportProfile', width: 110, write: 'never', required: true, daily: true },
    rowCount: { zh: '行数', en: 'Rows', kind: 'integer', width: 72, write: 'never', required: true, daily: true },
    departmentId: { zh: '部门', en: 'Department', kind: 'reference', to: 'departments', width: 110, write: 'never', daily: true },
    note: { zh: '去向', en: 'Given to', kind: 'text', width: 220, write: 'cell', search: true, daily: true },
    fileName: { zh: '文件名', en: 'File name', kind: 'text', width: 280, write: 'never', required: true, search: true, daily: true },
    columns: { zh: '列', en: 'Columns', kind: 'longText', width: 280, write: 'never', required: true, max: 20_000, daily: true },
    filter: { zh: '筛选', en: 'Filter', kind: 'longText', width: 220, write: 'never', max: 100_000, daily: true },
    search: { zh: '搜索', en: 'Search', kind: 'text', width: 120, write: 'never', daily: true },
    feedId: { zh: '数据链接', en: 'Data link', kind: 'reference', to: 'feeds', width: 140, write: 'never', daily: true },
    asOf: { zh: '数据截至', en: 'As of', kind: 'dateTime', width: 136, write: 'never', daily: true },
    language: { zh: '语言', en: 'Language', kind: 'choice', list: 'language', width: 80, write: 'never', required: true },
    timeZone: { zh: '时区', en: 'Time zone', kind: 'code', width: 120, write: 'never', required: true },
    catalogue: { zh: '列目录版本', en: 'Catalogue', kind: 'code', width: 120, write: 'never', required: true },
  },
});
