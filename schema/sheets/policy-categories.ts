import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 类别树: the categories of a policy as a tree, each with its usual level and the evidence it asks for (R14, R26–R28, R35, R36). */
export const policyCategories = sheet({
  key: 'policyCategories',
  type: 'PolicyCategory',
  zh: '类别树',
  en: 'Category tree',
  table: 'policy_category',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    category: { zh: '抱怨类别', en: 'Category', kind: 'choice', list: 'category', width: 130, write: 'cell', daily: true },
    parentCode: { zh: '上级编号', en: 'Under', kind: 'code', width: 90, write: 'cell', daily: true },
    severity: { zh: '通常等级', en: 'Usual level', kind: 'choice', list: 'severity', width: 100, write: 'cell', daily: true },
    evidence: { zh: '所需证据', en: 'Evidence asked for', kind: 'code', width: 200, write: 'cell', daily: true },
    ...ruleTail,
  },
});
