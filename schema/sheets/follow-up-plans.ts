import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 回访计划: when somebody calls back: one row a call (R58, R68). */
export const followUpPlans = sheet({
  key: 'followUpPlans',
  type: 'FollowUpPlan',
  zh: '回访计划',
  en: 'Follow-up plans',
  table: 'follow_up_plan',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    event: { zh: '起算事件', en: 'Counted from', kind: 'choice', list: 'clockEvent', width: 120, write: 'cell', required: true, daily: true },
    offset: { zh: '之后', en: 'After', kind: 'integer', width: 72, write: 'cell', required: true, daily: true, least: 0 },
    unit: { zh: '时间单位', en: 'Unit', kind: 'choice', list: 'clockUnit', width: 90, write: 'cell', required: true, daily: true },
    mode: { zh: '回访方式', en: 'Mode', kind: 'choice', list: 'followUpMode', width: 100, write: 'cell', daily: true },
    departmentId: { zh: '责任部门', en: 'Owner dept', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    ...ruleTail,
  },
});
