import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 非正常结案理由: why a complaint may be closed without the customer’s consent (R73, R141). */
export const closeReasons = sheet({
  key: 'closeReasons',
  type: 'CloseReason',
  zh: '非正常结案理由',
  en: 'Reasons of abnormal closing',
  table: 'close_reason',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    attempts: { zh: '连续未联系上(次)', en: 'Failed attempts in a row', kind: 'integer', width: 130, write: 'cell', daily: true, least: 1 },
    months: { zh: '月内', en: 'Within months', kind: 'integer', width: 72, write: 'cell', daily: true, least: 1 },
    since: { zh: '自…起计', en: 'Counted since', kind: 'choice', list: 'clockEvent', width: 120, write: 'cell', daily: true },
    approvers: { zh: '批准人', en: 'Approved by', kind: 'code', width: 200, write: 'cell', daily: true },
    ...ruleTail,
  },
});
