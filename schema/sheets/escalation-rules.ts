import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 升级: who is told next when a clock warns, is missed, or stays missed (R162). */
export const escalationRules = sheet({
  key: 'escalationRules',
  type: 'EscalationRule',
  zh: '升级',
  en: 'Escalation ladder',
  table: 'escalation_rule',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    milestone: { zh: '里程碑', en: 'Milestone', kind: 'choice', list: 'milestone', width: 120, write: 'cell', daily: true },
    moment: { zh: '时机', en: 'When', kind: 'choice', list: 'escalationMoment', width: 100, write: 'cell', required: true, daily: true },
    delay: { zh: '延后', en: 'Later by', kind: 'integer', width: 72, write: 'cell', daily: true, least: 0 },
    unit: { zh: '时间单位', en: 'Unit', kind: 'choice', list: 'clockUnit', width: 90, write: 'cell', daily: true },
    departmentId: { zh: '部门', en: 'Department', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    right: { zh: '职权', en: 'Right', kind: 'choice', list: 'right', width: 110, write: 'cell', daily: true },
    isAnytime: { zh: '不分时段', en: 'At any hour', kind: 'flag', width: 84, write: 'cell', daily: true },
    ...ruleTail,
  },
});
