import { sheet } from './sheet.ts';

/** 数据链接: addresses that Power Query reads a view of a sheet from without signing in (G13). Untick one to take it back. */
export const feeds = sheet({
  key: 'feeds',
  type: 'Feed',
  zh: '数据链接',
  en: 'Data links',
  table: 'feed',
  label: 'name',
  codes: [],
  frozen: 1,
  order: { column: 'name' },
  isLog: true,
  // prettier-ignore
  columns: {
    name: { zh: '名称', en: 'Name', kind: 'text', width: 200, write: 'cell', required: true, search: true, daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    expiresOn: { zh: '有效期至', en: 'Valid until', kind: 'date', width: 110, write: 'cell', required: true, daily: true },
    userId: { zh: '建立人', en: 'Made by', kind: 'reference', to: 'users', width: 110, write: 'never', required: true, daily: true },
    sheet: { zh: '表', en: 'Sheet', kind: 'code', width: 120, write: 'never', required: true, search: true, daily: true },
    profile: { zh: '用途', en: 'Profile', kind: 'choice', list: 'exportProfile', width: 110, write: 'never', required: true, daily: true },
    columns: { zh: '列', en: 'Columns', kind: 'longText', width: 280, write: 'never', max: 20_000, daily: true },
    filter: { zh: '筛选', en: 'Filter', kind: 'longText', width: 220, write: 'never', max: 100_000, daily: true },
    search: { zh: '搜索', en: 'Search', kind: 'text', width: 120, write: 'never', daily: true },
    orderBy: { zh: '排序', en: 'Order', kind: 'longText', width: 160, write: 'never', max: 2_000 },
    language: { zh: '语言', en: 'Language', kind: 'choice', list: 'language', width: 80, write: 'never', required: true },
    lastReadAt: { zh: '最近读取', en: 'Last read', kind: 'dateTime', width: 136, write: 'never', computed: true, daily: true },
    readCount: { zh: '读取次数', en: 'Times read', kind: 'integer', width: 84, write: 'never', computed: true, daily: true },
  },
});
