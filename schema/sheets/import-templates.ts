import { sheet } from './sheet.ts';

/** 导入模板: what the columns of a customer's or a site's own list mean, so that it is recognised when it comes again (G2). */
export const importTemplates = sheet({
  key: 'importTemplates',
  type: 'ImportTemplate',
  zh: '导入模板',
  en: 'Import templates',
  table: 'import_template',
  label: 'name',
  codes: [],
  frozen: 1,
  order: { column: 'name' },
  // prettier-ignore
  columns: {
    name: { zh: '模板名称', en: 'Name', kind: 'text', width: 220, write: 'cell', required: true, unique: true, search: true, daily: true },
    sheet: { zh: '表', en: 'Sheet', kind: 'code', width: 120, write: 'create', required: true, daily: true },
    customerId: { zh: '客户', en: 'Customer', kind: 'reference', to: 'customers', width: 200, write: 'cell', daily: true },
    siteId: { zh: '厂区', en: 'Site', kind: 'reference', to: 'sites', width: 140, write: 'cell', daily: true },
    mapping: { zh: '列对应', en: 'Columns', kind: 'longText', width: 360, write: 'cell', required: true, max: 100_000, daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
