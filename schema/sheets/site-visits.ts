import { sheet } from './sheet.ts';

/** 现场处理: somebody went there: what was found and agreed (R108). */
export const siteVisits = sheet({
  key: 'siteVisits',
  type: 'SiteVisit',
  zh: '现场处理',
  en: 'Site visits',
  table: 'site_visit',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'siteVisits' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    visitedOn: { zh: '日期', en: 'On', kind: 'date', width: 104, required: true, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    visitorId: { zh: '前往人', en: 'Who went', kind: 'reference', width: 96, to: 'users', write: 'cell', daily: true },
    findings: { zh: '现场情况', en: 'Found', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
    agreed: { zh: '商定方案', en: 'Agreed', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
    cost: { zh: '费用', en: 'Cost', kind: 'money', width: 96, write: 'cell', daily: true, least: 0 },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, search: true, write: 'cell', daily: true },
  },
});
