import { sheet } from './sheet.ts';

/** 自定义字段: columns that an administrator adds to a sheet. A field is retired, not voided, once rows hold values of it. */
export const customFields = sheet({
  key: 'customFields',
  type: 'CustomField',
  zh: '自定义字段',
  en: 'Custom fields',
  table: 'custom_field',
  label: 'zh',
  labelEn: 'en',
  codes: ['en'],
  isAdministered: true,
  frozen: 2,
  order: { column: 'sheet' },
  // prettier-ignore
  columns: {
    sheet: { zh: '表', en: 'Sheet', kind: 'code', width: 150, write: 'create', required: true, search: true, daily: true },
    zh: { zh: '中文名称', en: 'Chinese name', kind: 'text', width: 180, write: 'cell', max: 60, search: true, daily: true },
    en: { zh: '英文名称', en: 'English name', kind: 'text', width: 180, write: 'cell', max: 60, search: true, daily: true },
    kind: { zh: '类型', en: 'Kind', kind: 'choice', list: 'fieldKind', width: 110, write: 'cell', required: true, daily: true },
    target: { zh: '引用的表', en: 'Refers to', kind: 'code', width: 130, write: 'cell', daily: true },
    groupKey: { zh: '列组', en: 'Group', kind: 'code', width: 110, write: 'cell', daily: true },
    width: { zh: '列宽', en: 'Width', kind: 'integer', width: 72, write: 'cell', daily: true },
    isRequired: { zh: '必填', en: 'Required', kind: 'flag', width: 72, write: 'cell', daily: true },
    position: { zh: '顺序', en: 'Order', kind: 'integer', unsummed: true, width: 72, write: 'cell', daily: true },
    aliases: { zh: '其他表头', en: 'Other headings', kind: 'text', width: 200, write: 'cell', daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
