import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 严重等级定义: what a level is called in a policy, how grave it is, and examples (R25–R29). */
export const severityLevels = sheet({
  key: 'severityLevels',
  type: 'SeverityLevel',
  zh: '严重等级定义',
  en: 'Severity levels',
  table: 'severity_level',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    severity: { zh: '严重等级', en: 'Severity', kind: 'choice', list: 'severity', width: 100, write: 'cell', required: true, daily: true },
    rank: { zh: '轻重(0–100)', en: 'Rank (0–100)', kind: 'integer', unsummed: true, width: 96, write: 'cell', required: true, daily: true, least: 0, most: 100 },
    examples: { zh: '举例', en: 'Examples', kind: 'longText', width: 260, write: 'cell', daily: true },
    examplesEn: { zh: '英文举例', en: 'English examples', kind: 'longText', width: 260, write: 'cell', daily: true },
    ...ruleTail,
  },
});
