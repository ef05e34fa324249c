import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 赔付权限: up to how much somebody decides alone, and who decides together beyond it (R109, R111). */
export const authorityLimits = sheet({
  key: 'authorityLimits',
  type: 'AuthorityLimit',
  zh: '赔付权限',
  en: 'Authority limits',
  table: 'authority_limit',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    remedy: { zh: '赔付方式', en: 'Remedy', kind: 'choice', list: 'remedy', width: 110, write: 'cell', daily: true },
    unit: { zh: '计量', en: 'Measured in', kind: 'choice', list: 'limitUnit', width: 110, write: 'cell', required: true, daily: true },
    goodsUnit: { zh: '单位', en: 'Unit', kind: 'choice', list: 'unit', width: 72, write: 'cell', daily: true },
    currency: { zh: '币种', en: 'Currency', kind: 'choice', list: 'currency', width: 64, write: 'cell', daily: true },
    most: { zh: '上限', en: 'At most', kind: 'decimal', width: 80, write: 'cell', daily: true },
    approvers: { zh: '批准人', en: 'Approved by', kind: 'code', width: 240, write: 'cell', required: true, daily: true },
    ...ruleTail,
  },
});
