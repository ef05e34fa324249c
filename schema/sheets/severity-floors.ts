import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 严重等级下限: the least level that a complaint of some kind has (R30). */
export const severityFloors = sheet({
  key: 'severityFloors',
  type: 'SeverityFloor',
  zh: '严重等级下限',
  en: 'Severity floors',
  table: 'severity_floor',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    severity: { zh: '最低等级', en: 'At least', kind: 'choice', list: 'severity', width: 100, write: 'cell', required: true, daily: true },
    ...ruleTail,
  },
});
