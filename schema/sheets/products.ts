import { sheet } from './sheet.ts';

/** 产品: what is complained about, by part number. */
export const products = sheet({
  key: 'products',
  type: 'Product',
  zh: '产品',
  en: 'Products',
  table: 'product',
  label: 'code',
  codes: ['name'],
  frozen: 1,
  order: { column: 'code' },
  // prettier-ignore
  columns: {
    code: { zh: '产品编号', en: 'Part No.', kind: 'code', width: 140, write: 'cell', required: true, unique: true, search: true, daily: true, aliases: ['料号', '产品型号'] },
    name: { zh: '品名规格', en: 'Name/spec', kind: 'text', width: 260, write: 'cell', required: true, search: true, daily: true, aliases: ['产品名称'] },
    nameEn: { zh: '英文品名', en: 'English name', kind: 'text', width: 220, write: 'cell', search: true, daily: true },
    family: { zh: '产品族', en: 'Family', kind: 'text', width: 120, write: 'cell', daily: true },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', list: 'unit', width: 72, write: 'cell', daily: true },
    departmentId: { zh: '生产部门', en: 'Production dept', kind: 'reference', to: 'departments', width: 110, write: 'cell', daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
