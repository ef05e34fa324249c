import { sheet } from './sheet.ts';

/** 授权: who holds a right of the procedure: everybody of a role or a department, or one person. All that are named must fit. */
export const grants = sheet({
  key: 'grants',
  type: 'Grant',
  zh: '授权',
  en: 'Rights',
  table: 'granted_right',
  label: 'right',
  codes: [],
  frozen: 1,
  order: { column: 'right' },
  // prettier-ignore
  columns: {
    right: { zh: '职权', en: 'Right', kind: 'choice', list: 'right', width: 140, write: 'cell', required: true, daily: true },
    role: { zh: '角色', en: 'Role', kind: 'choice', list: 'role', width: 110, write: 'cell', daily: true },
    departmentId: { zh: '部门', en: 'Department', kind: 'reference', to: 'departments', width: 120, write: 'cell', daily: true },
    userId: { zh: '人员', en: 'Person', kind: 'reference', to: 'users', width: 110, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
  },
});
