import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 退货条件: when a return is not taken: every figure that a rule names must hold (R112). */
export const returnRules = sheet({
  key: 'returnRules',
  type: 'ReturnRule',
  zh: '退货条件',
  en: 'Return rules',
  table: 'return_rule',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    olderThanMonths: { zh: '订货超过(月)', en: 'Ordered more months ago than', kind: 'integer', width: 110, write: 'cell', daily: true, least: 0 },
    fewerThan: { zh: '同批少于', en: 'Fewer of the batch than', kind: 'decimal', width: 96, write: 'cell', daily: true, least: 0 },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', list: 'unit', width: 64, write: 'cell', daily: true },
    onlyWithoutStock: { zh: '且无同批库存', en: 'Only without stock of the batch', kind: 'flag', width: 110, write: 'cell', daily: true },
    isOverridable: { zh: '可特批', en: 'May be overridden', kind: 'flag', width: 90, write: 'cell', daily: true },
    ...ruleTail,
  },
});
