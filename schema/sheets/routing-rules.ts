import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 分派与通知: who answers for a complaint, and who is told of what (R106, R110, R111b, R159). */
export const routingRules = sheet({
  key: 'routingRules',
  type: 'RoutingRule',
  zh: '分派与通知',
  en: 'Routing',
  table: 'routing_rule',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    occasion: { zh: '场合', en: 'Occasion', kind: 'choice', list: 'occasion', width: 120, write: 'cell', required: true, daily: true },
    departmentId: { zh: '部门', en: 'Department', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    right: { zh: '职权', en: 'Right', kind: 'choice', list: 'right', width: 110, write: 'cell', daily: true },
    email: { zh: '邮箱', en: 'E-mail', kind: 'text', width: 200, write: 'cell', daily: true },
    ...ruleTail,
  },
});
