import { sheet } from './sheet.ts';

/** 客户联系人: personal data, in a table of its own (R190). */
export const contacts = sheet({
  key: 'contacts',
  type: 'Contact',
  zh: '客户联系人',
  en: 'Contacts',
  table: 'contact',
  label: 'name',
  codes: [],
  frozen: 2,
  order: { column: 'name' },
  // prettier-ignore
  columns: {
    customerId: { zh: '客户名称', en: 'Customer', kind: 'reference', to: 'customers', width: 220, write: 'cell', required: true, daily: true },
    name: { zh: '姓名', en: 'Name', kind: 'text', width: 120, write: 'cell', required: true, personal: true, search: true, daily: true },
    position: { zh: '职务', en: 'Position', kind: 'text', width: 120, write: 'cell', daily: true },
    phone: { zh: '电话', en: 'Phone', kind: 'code', width: 140, write: 'cell', personal: true, search: true, daily: true },
    email: { zh: '邮箱', en: 'E-mail', kind: 'text', width: 220, write: 'cell', personal: true, search: true, daily: true },
    isDoNotContact: { zh: '请勿回访', en: 'Do not contact', kind: 'flag', width: 90, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
