import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 免回访情形: complaints that nobody calls back about (R124). */
export const followUpExemptions = sheet({
  key: 'followUpExemptions',
  type: 'FollowUpExemption',
  zh: '免回访情形',
  en: 'Follow-up exemptions',
  table: 'follow_up_exemption',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    ...ruleTail,
  },
});
