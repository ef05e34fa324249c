import { ruleHead, ruleTail } from './rule-columns.ts';
import { sheet } from './sheet.ts';

/** 调查步骤: one answer to a question of the guided investigation, and where it leads (R102–R109). */
export const investigationSteps = sheet({
  key: 'investigationSteps',
  type: 'InvestigationStep',
  zh: '调查步骤',
  en: 'Steps of the investigation',
  table: 'investigation_step',
  label: 'code',
  codes: [],
  isRule: true,
  frozen: 2,
  order: { column: 'policyId' },
  // prettier-ignore
  columns: {
    ...ruleHead,
    question: { zh: '问题编号', en: 'Question No.', kind: 'code', width: 90, write: 'cell', required: true, daily: true },
    answer: { zh: '答案', en: 'Answer', kind: 'text', width: 200, write: 'cell', required: true, daily: true },
    answerEn: { zh: '英文答案', en: 'English answer', kind: 'text', width: 200, write: 'cell', daily: true },
    leadsTo: { zh: '转到问题', en: 'Leads to', kind: 'code', width: 90, write: 'cell', daily: true },
    advice: { zh: '处理意见', en: 'Advice', kind: 'longText', width: 240, write: 'cell', daily: true },
    adviceEn: { zh: '英文意见', en: 'English advice', kind: 'longText', width: 240, write: 'cell', daily: true },
    ...ruleTail,
  },
});
