import { sheet } from './sheet.ts';

/** 规程选用: which policy a new complaint follows; of those that apply the most specific, then the highest priority. */
export const policySelectors = sheet({
  key: 'policySelectors',
  type: 'PolicySelector',
  zh: '规程选用',
  en: 'Choice of policy',
  table: 'policy_selector',
  label: 'name',
  labelEn: 'nameEn',
  codes: ['nameEn'],
  frozen: 1,
  order: { column: 'priority', descending: true },
  // prettier-ignore
  columns: {
    name: { zh: '选用理由', en: 'Reason', kind: 'text', width: 240, write: 'cell', required: true, unique: true, search: true, daily: true },
    nameEn: { zh: '英文理由', en: 'English reason', kind: 'text', width: 240, write: 'cell', search: true, daily: true },
    policyCode: { zh: '规程代码', en: 'Policy code', kind: 'code', width: 150, write: 'cell', required: true, daily: true },
    appliesWhen: { zh: '适用条件', en: 'Applies when', kind: 'longText', width: 300, write: 'cell', daily: true },
    priority: { zh: '优先级', en: 'Priority', kind: 'integer', unsummed: true, width: 72, write: 'cell', required: true, initial: 0, daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
