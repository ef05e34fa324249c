import { sheet } from './sheet.ts';

/** 视图: how somebody looks at a sheet: columns, order, filter, groups, colours; his own, his department’s or everybody’s. */
export const views = sheet({
  key: 'views',
  type: 'View',
  zh: '视图',
  en: 'Views',
  table: 'saved_view',
  label: 'name',
  codes: [],
  frozen: 1,
  order: { column: 'name' },
  // prettier-ignore
  columns: {
    name: { zh: '视图名称', en: 'Name', kind: 'text', width: 200, max: 100, write: 'cell', required: true, search: true, daily: true },
    sheet: { zh: '表', en: 'Sheet', kind: 'code', width: 130, write: 'create', required: true, search: true, daily: true },
    ownerId: { zh: '所有者', en: 'Owner', kind: 'reference', to: 'users', width: 110, write: 'never', daily: true },
    sharing: { zh: '共享给', en: 'Shared with', kind: 'choice', list: 'sharing', width: 110, write: 'cell', required: true, initial: 'ME', daily: true },
    departmentId: { zh: '部门', en: 'Department', kind: 'reference', to: 'departments', width: 120, write: 'cell', daily: true },
    isDefault: { zh: '部门默认', en: 'Default of the department', kind: 'flag', width: 90, write: 'cell', daily: true },
    columns: { zh: '列', en: 'Columns', kind: 'longText', width: 300, write: 'cell', required: true, daily: true },
    frozen: { zh: '冻结列数', en: 'Frozen columns', kind: 'integer', width: 84, write: 'cell' },
    folded: { zh: '折叠的组', en: 'Folded groups', kind: 'text', width: 140, write: 'cell' },
    sort: { zh: '排序', en: 'Order', kind: 'text', width: 160, write: 'cell', daily: true },
    filter: { zh: '筛选', en: 'Filter', kind: 'longText', width: 260, write: 'cell', daily: true },
    search: { zh: '搜索', en: 'Search', kind: 'text', width: 140, write: 'cell' },
    groupBy: { zh: '分组', en: 'Groups', kind: 'text', width: 160, write: 'cell' },
    colours: { zh: '行颜色', en: 'Row colours', kind: 'longText', width: 220, write: 'cell' },
  },
});
