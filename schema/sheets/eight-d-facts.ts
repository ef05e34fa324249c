import { sheet } from './sheet.ts';

/** D2 是/不是: what the problem is, what it could be and is not, and what tells them apart. */
export const eightDFacts = sheet({
  key: 'eightDFacts',
  type: 'EightDFact',
  zh: '8D是非对比',
  en: '8D Is and Is Not',
  table: 'eight_d_fact',
  label: 'aspect',
  codes: [],
  frozen: 2,
  order: { column: 'eightDId', descending: true },
  parent: { sheet: 'eightDs', via: 'eightDId', as: 'facts' },
  // prettier-ignore
  columns: {
    eightDId: { zh: '8D编号', en: '8D No.', kind: 'reference', to: 'eightDs', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    aspect: { zh: '方面', en: 'Aspect', kind: 'choice', list: 'eightDAspect', width: 90, write: 'cell', required: true, daily: true },
    is: { zh: '是', en: 'Is', kind: 'longText', width: 200, write: 'cell', search: true, english: 'isEn', daily: true },
    isEn: { zh: '是(英文)', en: 'Is (English)', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
    isNot: { zh: '不是', en: 'Is not', kind: 'longText', width: 200, write: 'cell', search: true, english: 'isNotEn', daily: true },
    isNotEn: { zh: '不是(英文)', en: 'Is not (English)', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
    difference: { zh: '差异', en: 'Difference', kind: 'longText', width: 200, write: 'cell', search: true, english: 'differenceEn', daily: true },
    differenceEn: { zh: '差异(英文)', en: 'Difference (English)', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
