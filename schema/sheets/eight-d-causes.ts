import { sheet } from './sheet.ts';

/** D4 根本原因: why it occurred, why it escaped, what the system lacked; the shares of a branch make 100 % (R39). */
export const eightDCauses = sheet({
  key: 'eightDCauses',
  type: 'EightDCause',
  zh: '8D根本原因',
  en: '8D causes',
  table: 'eight_d_cause',
  label: 'cause',
  codes: [],
  frozen: 2,
  order: { column: 'eightDId', descending: true },
  parent: { sheet: 'eightDs', via: 'eightDId', as: 'causes' },
  // prettier-ignore
  columns: {
    eightDId: { zh: '8D编号', en: '8D No.', kind: 'reference', to: 'eightDs', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    branch: { zh: '原因分支', en: 'Branch', kind: 'choice', list: 'eightDBranch', width: 100, write: 'cell', required: true, daily: true },
    cause: { zh: '根本原因', en: 'Root cause', kind: 'longText', width: 260, write: 'cell', search: true, english: 'causeEn', daily: true },
    causeEn: { zh: '根本原因(英文)', en: 'Root cause (English)', kind: 'longText', width: 260, write: 'cell', search: true, daily: true },
    share: { zh: '占比', en: 'Share', kind: 'percent', width: 76, write: 'cell', daily: true },
    category: { zh: '原因类别', en: 'Cause category', kind: 'choice', list: 'causeCategory', width: 100, write: 'cell', daily: true },
    why1: { zh: '为什么1', en: 'Why 1', kind: 'longText', width: 200, write: 'cell', search: true },
    why2: { zh: '为什么2', en: 'Why 2', kind: 'longText', width: 200, write: 'cell', search: true },
    why3: { zh: '为什么3', en: 'Why 3', kind: 'longText', width: 200, write: 'cell', search: true },
    why4: { zh: '为什么4', en: 'Why 4', kind: 'longText', width: 200, write: 'cell', search: true },
    why5: { zh: '为什么5', en: 'Why 5', kind: 'longText', width: 200, write: 'cell', search: true },
    method: { zh: '分析方法', en: 'Method', kind: 'text', width: 120, write: 'cell' },
    isVerified: { zh: '已验证', en: 'Verified', kind: 'flag', width: 76, write: 'cell', daily: true },
    proof: { zh: '验证依据', en: 'Proof', kind: 'longText', width: 200, write: 'cell', search: true, english: 'proofEn' },
    proofEn: { zh: '验证依据(英文)', en: 'Proof (English)', kind: 'longText', width: 200, write: 'cell', search: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
