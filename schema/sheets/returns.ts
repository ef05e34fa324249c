import { sheet } from './sheet.ts';

/** 退货: goods that come back, good, defective or as samples (R117), flat until its workflow exists. */
export const returns = sheet({
  key: 'returns',
  type: 'Return',
  zh: '退货',
  en: 'Returns',
  table: 'return_request',
  label: 'number',
  codes: [],
  numbering: { column: 'number', prefix: 'RT' },
  frozen: 1,
  order: { column: 'number', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'returns' },
  // prettier-ignore
  columns: {
    number: { zh: '退货编号', en: 'Return No.', kind: 'code', width: 132, write: 'create', required: true, unique: true, search: true, daily: true },
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', to: 'complaints', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', width: 60, write: 'never', required: true },
    kind: { zh: '退货类型', en: 'Kind', kind: 'choice', list: 'returnKind', width: 96, write: 'cell', daily: true },
    quantity: { zh: '退货数量', en: 'Return qty', kind: 'decimal', width: 96, write: 'cell', daily: true },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', list: 'unit', width: 64, write: 'cell', daily: true },
    requestedOn: { zh: '申请日期', en: 'Requested', kind: 'date', width: 104, write: 'cell', daily: true },
    receivedOn: { zh: '收货日期', en: 'Received', kind: 'date', width: 104, write: 'cell', daily: true },
    disposition: { zh: '处置', en: 'Disposition', kind: 'choice', list: 'disposition', width: 100, write: 'cell', daily: true },
    courierNo: { zh: '物流单号', en: 'Courier No.', kind: 'code', width: 130, write: 'cell', search: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
  },
});
