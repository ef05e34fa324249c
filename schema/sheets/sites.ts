import { sheet } from './sheet.ts';

/** 厂区: where a company works, and its time zone. */
export const sites = sheet({
  key: 'sites',
  type: 'Site',
  zh: '厂区',
  en: 'Sites',
  table: 'site',
  label: 'name',
  labelEn: 'nameEn',
  codes: ['code', 'nameEn'],
  isAdministered: true,
  frozen: 1,
  order: { column: 'code' },
  // prettier-ignore
  columns: {
    code: { zh: '厂区代码', en: 'Code', kind: 'code', width: 110, write: 'create', required: true, unique: true, search: true, daily: true },
    name: { zh: '厂区名称', en: 'Name', kind: 'text', width: 180, write: 'cell', required: true, unique: true, search: true, daily: true },
    nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 200, write: 'cell', search: true, daily: true },
    timeZone: { zh: '时区', en: 'Time zone', kind: 'code', width: 150, write: 'cell', required: true, daily: true },
    yearStartsIn: { zh: '统计年度起始月', en: 'Statistics year starts in month', kind: 'integer', unsummed: true, width: 110, write: 'cell', initial: 1, daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
