import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 纠正措施触发: when a complaint needs a corrective action (R96–R98). */
export const actionTriggers = sheet({
  key: 'actionTriggers',
  type: 'ActionTrigger',
  zh: '纠正措施触发',
  en: 'Triggers of corrective actions',
  table: 'action_trigger',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    form: { zh: '要求', en: 'Demands', kind: 'choice', list: 'actionForm', width: 120, write: 'cell', daily: true },
    stage: { zh: '8D须提交到', en: '8D given up to', kind: 'choice', list: 'eightDStage', width: 120, write: 'cell', daily: true },
    occurrence: { zh: '第几次起', en: 'From the nth time', kind: 'integer', unsummed: true, width: 96, write: 'cell', daily: true, least: 1 },
    isBlocking: { zh: '结案前须有效', en: 'Must be effective to close', kind: 'flag', width: 130, write: 'cell', daily: true },
    needsFigures: { zh: '须有前后数据', en: 'Needs figures before and after', kind: 'flag', width: 130, write: 'cell', daily: true },
    departmentId: { zh: '责任部门', en: 'Owner dept', kind: 'reference', to: 'departments', width: 100, write: 'cell', daily: true },
    ...ruleTail,
  },
});
