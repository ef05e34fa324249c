import { sheet } from './sheet.ts';

/** D7 水平展开和培训: where else it was looked for, and who was taught (R91, R92). */
export const eightDDeployments = sheet({
  key: 'eightDDeployments',
  type: 'EightDDeployment',
  zh: '8D水平展开与培训',
  en: '8D deployment and training',
  table: 'eight_d_deployment',
  label: 'subject',
  codes: [],
  frozen: 2,
  order: { column: 'eightDId', descending: true },
  parent: { sheet: 'eightDs', via: 'eightDId', as: 'deployments' },
  // prettier-ignore
  columns: {
    eightDId: { zh: '8D编号', en: '8D No.', kind: 'reference', to: 'eightDs', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    kind: { zh: '类型', en: 'Kind', kind: 'choice', list: 'eightDDeploymentKind', width: 110, write: 'cell', required: true, daily: true },
    subject: { zh: '对象/主题', en: 'Subject', kind: 'text', width: 200, write: 'cell', required: true, search: true, daily: true },
    result: { zh: '结果', en: 'Result', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', to: 'users', width: 90, write: 'cell', daily: true },
    dueOn: { zh: '计划完成', en: 'Due', kind: 'date', width: 104, write: 'cell', daily: true },
    doneOn: { zh: '实际完成', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
