import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 赔付阶梯: one step of what may be offered, in order (R111d–R111k). */
export const compensationSteps = sheet({
  key: 'compensationSteps',
  type: 'CompensationStep',
  zh: '赔付阶梯',
  en: 'Compensation ladder',
  table: 'compensation_step',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    remedy: { zh: '赔付方式', en: 'Remedy', kind: 'choice', list: 'remedy', width: 110, write: 'cell', required: true, daily: true },
    unit: { zh: '计量', en: 'Measured in', kind: 'choice', list: 'compensationUnit', width: 110, write: 'cell', daily: true },
    least: { zh: '最少', en: 'At least', kind: 'decimal', width: 72, write: 'cell', daily: true },
    most: { zh: '最多', en: 'At most', kind: 'decimal', width: 72, write: 'cell', daily: true },
    currency: { zh: '币种', en: 'Currency', kind: 'choice', list: 'currency', width: 64, write: 'cell', daily: true },
    approvers: { zh: '超出时批准', en: 'Beyond it approved by', kind: 'code', width: 200, write: 'cell', daily: true },
    ...ruleTail,
  },
});
