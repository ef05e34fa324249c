import { sheet } from './sheet.ts';

/** 部门: who is responsible (R5). */
export const departments = sheet({
  key: 'departments',
  type: 'Department',
  zh: '部门',
  en: 'Departments',
  table: 'department',
  label: 'name',
  labelEn: 'nameEn',
  codes: ['code', 'nameEn'],
  isAdministered: true,
  frozen: 1,
  order: { column: 'code' },
  // prettier-ignore
  columns: {
    code: { zh: '部门代码', en: 'Code', kind: 'code', width: 110, write: 'cell', required: true, unique: true, search: true, daily: true },
    name: { zh: '部门名称', en: 'Name', kind: 'text', width: 180, write: 'cell', required: true, search: true, daily: true },
    nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 200, write: 'cell', search: true, daily: true },
    email: { zh: '邮箱', en: 'E-mail', kind: 'text', width: 220, write: 'cell', daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
