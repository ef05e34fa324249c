import { sheet } from './sheet.ts';

/** 月度评审: what management said of a month's complaints (R53, R179). The figures are counted, the minutes are written. */
export const reviews = sheet({
  key: 'reviews',
  type: 'Review',
  zh: '月度评审',
  en: 'Monthly reviews',
  table: 'review',
  label: 'month',
  codes: [],
  frozen: 1,
  order: { column: 'month', descending: true },
  // prettier-ignore
  columns: {
    month: { zh: '期间', en: 'Period', kind: 'code', width: 90, write: 'create', required: true, unique: true, search: true, daily: true },
    heldOn: { zh: '评审日期', en: 'Held on', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    chairId: { zh: '主持人', en: 'Chair', kind: 'reference', to: 'users', width: 90, write: 'cell', daily: true },
    attendees: { zh: '参加人员', en: 'Attendees', kind: 'text', width: 260, write: 'cell', search: true, daily: true },
    toldAt: { zh: '汇总发出时间', en: 'Summary sent', kind: 'dateTime', width: 136, write: 'never' },
    minutes: { zh: '评审纪要', en: 'Minutes', kind: 'longText', width: 480, write: 'cell', search: true, daily: true },
  },
});
