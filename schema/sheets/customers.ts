import { sheet } from './sheet.ts';

/** 客户: who complains. */
export const customers = sheet({
  key: 'customers',
  type: 'Customer',
  zh: '客户',
  en: 'Customers',
  table: 'customer',
  label: 'name',
  labelEn: 'nameEn',
  codes: ['code', 'shortName', 'nameEn'],
  numbering: { column: 'code', prefix: 'KH' },
  frozen: 2,
  order: { column: 'code' },
  // prettier-ignore
  columns: {
    code: { zh: '客户代码', en: 'Code', kind: 'code', width: 120, write: 'create', required: true, unique: true, search: true, daily: true },
    name: { zh: '客户名称', en: 'Name', kind: 'text', width: 260, write: 'cell', required: true, unique: true, search: true, daily: true, aliases: ['客户'] },
    nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 220, write: 'cell', search: true, daily: true },
    shortName: { zh: '简称', en: 'Short name', kind: 'text', width: 110, write: 'cell', search: true, daily: true },
    isKeyAccount: { zh: '大客户', en: 'Key account', kind: 'flag', width: 80, write: 'cell', daily: true, aliases: ['是否大客户'] },
    country: { zh: '国家或地区', en: 'Country or region', kind: 'text', width: 120, write: 'cell', daily: true },
    branch: { zh: '分公司', en: 'Branch', kind: 'text', width: 110, write: 'cell', daily: true },
    salesPersonId: { zh: '业务员', en: 'Sales person', kind: 'reference', to: 'users', width: 90, write: 'cell', daily: true },
    language: { zh: '语言', en: 'Language', kind: 'choice', list: 'language', width: 80, write: 'cell', daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
