import type { Columns } from './sheet.ts';

/** What every rule of a policy version begins with. */
// prettier-ignore
export const ruleHead = {
  policyId: { zh: '规程版本', en: 'Policy version', kind: 'reference', to: 'handlingPolicies', width: 160, write: 'create', required: true, daily: true },
  code: { zh: '规则编号', en: 'Rule No.', kind: 'code', width: 90, write: 'cell', required: true, search: true, daily: true },
  name: { zh: '规则名称', en: 'Name', kind: 'text', width: 220, write: 'cell', required: true, search: true, daily: true },
  nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 220, write: 'cell', search: true, daily: true },
  appliesWhen: { zh: '适用条件', en: 'Applies when', kind: 'longText', width: 220, write: 'cell', daily: true },
} as const satisfies Columns;

/** And what it ends with: its place among the others, and where it comes from. */
// prettier-ignore
export const ruleTail = {
  position: { zh: '顺序', en: 'Order', kind: 'integer', unsummed: true, width: 64, write: 'cell', daily: true },
  source: { zh: '依据原文', en: 'Source text', kind: 'longText', width: 300, write: 'cell', daily: true },
  note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
} as const satisfies Columns;
