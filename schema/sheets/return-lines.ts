import { sheet } from './sheet.ts';

/** 退货明细: each line of a return with its inspection (R113, R115, R116). */
export const returnLines = sheet({
  key: 'returnLines',
  type: 'ReturnLine',
  zh: '退货明细',
  en: 'Return lines',
  table: 'return_line',
  label: 'productId',
  codes: [],
  frozen: 2,
  order: { column: 'returnId', descending: true },
  parent: { sheet: 'returns', via: 'returnId', as: 'lines' },
  // prettier-ignore
  columns: {
    returnId: { zh: '退货编号', en: 'Return No.', kind: 'reference', width: 132, write: 'create', to: 'returns', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', width: 60, write: 'never', required: true, daily: true },
    productId: { zh: '产品编号', en: 'Part No.', kind: 'reference', width: 120, write: 'cell', to: 'products', daily: true },
    productName: { zh: '品名规格', en: 'Name/spec', kind: 'text', width: 180, write: 'cell', search: true, daily: true },
    batchNo: { zh: '生产批号', en: 'Batch/lot', kind: 'code', width: 110, write: 'cell', search: true, daily: true },
    orderNo: { zh: '原订单号', en: 'Order No.', kind: 'code', width: 110, write: 'cell', search: true, daily: true },
    orderedOn: { zh: '订货日期', en: 'Ordered', kind: 'date', width: 104, write: 'cell', daily: true },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', width: 64, write: 'cell', list: 'unit', daily: true },
    quantity: { zh: '退货数量', en: 'Return qty', kind: 'decimal', width: 90, write: 'cell', daily: true },
    unitPrice: { zh: '单价', en: 'Unit price', kind: 'money', scale: 6, width: 96, write: 'cell', daily: true },
    isPackagingIntact: { zh: '原包装完好', en: 'Packaging intact', kind: 'flag', width: 90, write: 'cell', daily: true },
    reason: { zh: '退货原因', en: 'Reason', kind: 'text', width: 160, write: 'cell', search: true, daily: true },
    receivedQuantity: { zh: '实收数量', en: 'Received qty', kind: 'decimal', width: 90, write: 'cell', daily: true },
    passedQuantity: { zh: '合格数量', en: 'Passed qty', kind: 'decimal', width: 90, write: 'cell', daily: true },
    rejectedQuantity: { zh: '不合格数量', en: 'Rejected qty', kind: 'decimal', width: 96, write: 'cell', daily: true },
    refusedQuantity: { zh: '拒收数量', en: 'Refused qty', kind: 'decimal', width: 90, write: 'cell', daily: true },
    refusalReason: { zh: '拒收原因', en: 'Reason of refusal', kind: 'text', width: 140, write: 'cell', daily: true },
    disposition: { zh: '处置', en: 'Disposition', kind: 'choice', width: 96, write: 'cell', list: 'disposition', daily: true },
    inspectorId: { zh: '检验员', en: 'Inspector', kind: 'reference', width: 90, write: 'cell', to: 'users', daily: true },
    inspectedOn: { zh: '检验日期', en: 'Inspected', kind: 'date', width: 104, write: 'cell', daily: true },
    files: { zh: '附件', en: 'Files', kind: 'files', width: 72, write: 'never', computed: true, daily: true },
  },
});
