import { sheet } from './sheet.ts';

/** 外部解决: mediation, arbitration or a court, where both sides find no agreement (R150). */
export const externalResolutions = sheet({
  key: 'externalResolutions',
  type: 'ExternalResolution',
  zh: '外部解决',
  en: 'Resolutions by others',
  table: 'external_resolution',
  label: 'body',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'externalResolutions' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    kind: { zh: '途径', en: 'Way', kind: 'choice', width: 120, list: 'externalKind', required: true, write: 'cell', daily: true },
    body: { zh: '机构', en: 'Body', kind: 'text', width: 200, required: true, search: true, write: 'cell', daily: true },
    caseNo: { zh: '案号', en: 'Case No.', kind: 'code', width: 130, search: true, write: 'cell', daily: true },
    filedOn: { zh: '受理日期', en: 'Filed', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['parent.receivedAt'], happened: true },
    decidedOn: { zh: '裁决日期', en: 'Decided', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['filedOn', 'parent.receivedAt'], happened: true },
    outcome: { zh: '结果', en: 'Outcome', kind: 'longText', width: 240, search: true, write: 'cell', daily: true },
    cost: { zh: '费用', en: 'Cost', kind: 'money', width: 100, write: 'cell', daily: true, least: 0 },
    currency: { zh: '币种', en: 'Currency', kind: 'choice', width: 64, list: 'currency', write: 'cell', daily: true },
  },
});
