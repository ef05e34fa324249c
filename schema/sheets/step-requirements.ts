import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 步骤要求: what must be there before a step is taken, and who may take it (R110, R140–R147). */
export const stepRequirements = sheet({
  key: 'stepRequirements',
  type: 'StepRequirement',
  zh: '步骤要求',
  en: 'Requirements of steps',
  table: 'step_requirement',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    step: { zh: '步骤', en: 'Step', kind: 'choice', list: 'step', width: 120, write: 'cell', required: true, daily: true },
    requires: { zh: '要求', en: 'Requires', kind: 'choice', list: 'requirement', width: 170, write: 'cell', required: true, daily: true },
    fields: { zh: '列', en: 'Columns', kind: 'code', width: 200, write: 'cell', daily: true },
    amount: { zh: '次数', en: 'How often', kind: 'integer', width: 72, write: 'cell', daily: true, least: 1 },
    months: { zh: '月内', en: 'Within months', kind: 'integer', width: 84, write: 'cell', daily: true, least: 1 },
    right: { zh: '职权', en: 'Right', kind: 'choice', list: 'right', width: 110, write: 'cell', daily: true },
    ...ruleTail,
  },
});
