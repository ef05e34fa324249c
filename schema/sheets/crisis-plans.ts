import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 危机预案: the steps of a crisis, whose each is and how soon: one row a step (R152). */
export const crisisPlans = sheet({
  key: 'crisisPlans',
  type: 'CrisisPlan',
  zh: '危机预案',
  en: 'Crisis plans',
  table: 'crisis_plan',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    step: { zh: '步骤', en: 'Step', kind: 'choice', list: 'crisisStep', width: 220, write: 'cell', required: true, daily: true },
    departmentId: { zh: '责任部门', en: 'Owner dept', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    right: { zh: '职权', en: 'Right', kind: 'choice', list: 'right', width: 110, write: 'cell', daily: true },
    offset: { zh: '期限', en: 'Within', kind: 'integer', width: 72, write: 'cell', required: true, daily: true },
    unit: { zh: '时间单位', en: 'Unit', kind: 'choice', list: 'clockUnit', width: 90, write: 'cell', required: true, daily: true },
    ...ruleTail,
  },
});
