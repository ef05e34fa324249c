import { sheet } from './sheet.ts';

/** 用户: the people of the company. One without an account name is known by name only and cannot sign in. */
export const users = sheet({
  key: 'users',
  type: 'User',
  zh: '用户',
  en: 'Users',
  table: 'app_user',
  label: 'name',
  codes: ['account'],
  isAdministered: true,
  own: ['language'],
  frozen: 1,
  order: { column: 'name' },
  // prettier-ignore
  columns: {
    name: { zh: '姓名', en: 'Name', kind: 'text', width: 140, write: 'cell', required: true, search: true, daily: true },
    account: { zh: '账号', en: 'Account', kind: 'code', width: 140, write: 'cell', unique: true, search: true, daily: true },
    departmentId: { zh: '部门', en: 'Department', kind: 'reference', to: 'departments', width: 120, write: 'cell', daily: true },
    role: { zh: '角色', en: 'Role', kind: 'choice', list: 'role', width: 110, write: 'cell', daily: true },
    email: { zh: '邮箱', en: 'E-mail', kind: 'text', width: 220, write: 'cell', daily: true },
    language: { zh: '语言', en: 'Language', kind: 'choice', list: 'language', width: 80, write: 'cell', daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
  },
});
