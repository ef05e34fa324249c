import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 标记规则: what makes a complaint hot or important, whatever its level; also the so-manyeth alike within some days (R34). */
export const tagRules = sheet({
  key: 'tagRules',
  type: 'TagRule',
  zh: '标记规则',
  en: 'Tags',
  table: 'tag_rule',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    tag: { zh: '标记', en: 'Tag', kind: 'choice', list: 'complaintTag', width: 96, write: 'cell', required: true, daily: true },
    least: { zh: '第几起起', en: 'From the nth', kind: 'integer', width: 96, write: 'cell', daily: true, least: 2 },
    alikeBy: { zh: '相同的', en: 'Alike in', kind: 'choice', list: 'likeness', width: 96, write: 'cell', daily: true },
    days: { zh: '天数内', en: 'Within days', kind: 'integer', width: 96, write: 'cell', daily: true, least: 1 },
    ...ruleTail,
  },
});
