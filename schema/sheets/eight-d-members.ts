import { sheet } from './sheet.ts';

/** D1 团队: who works on it, as what (R93). */
export const eightDMembers = sheet({
  key: 'eightDMembers',
  type: 'EightDMember',
  zh: '8D小组成员',
  en: '8D team',
  table: 'eight_d_member',
  label: 'name',
  codes: [],
  frozen: 2,
  order: { column: 'eightDId', descending: true },
  parent: { sheet: 'eightDs', via: 'eightDId', as: 'members' },
  // prettier-ignore
  columns: {
    eightDId: { zh: '8D编号', en: '8D No.', kind: 'reference', to: 'eightDs', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    role: { zh: '组内角色', en: 'Role in the team', kind: 'choice', list: 'eightDRole', width: 100, write: 'cell', required: true, daily: true },
    userId: { zh: '成员', en: 'Member', kind: 'reference', to: 'users', width: 100, write: 'cell', daily: true },
    name: { zh: '姓名', en: 'Name', kind: 'text', width: 110, write: 'cell', search: true, daily: true },
    departmentId: { zh: '部门', en: 'Department', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    phone: { zh: '电话', en: 'Phone', kind: 'code', width: 120, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
