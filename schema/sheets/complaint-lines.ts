import { sheet } from './sheet.ts';

/** One row a line: the products, batches and orders a complaint is about (§6 "Lines"). */
export const complaintLines = sheet({
  key: 'complaintLines',
  type: 'ComplaintLine',
  zh: '客诉明细',
  en: 'Complaint lines',
  table: 'complaint_line',
  label: 'batchNo',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'lines' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', to: 'complaints', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    receivedAt: { zh: '投诉日期', en: 'Complaint date', kind: 'dateTime', width: 136, write: 'never', from: 'parent.receivedAt', daily: true },
    customerId: { zh: '客户名称', en: 'Customer', kind: 'reference', to: 'customers', width: 180, write: 'never', from: 'parent.customerId', daily: true },
    state: { zh: '最新状态', en: 'Status', kind: 'choice', list: 'complaintState', width: 90, write: 'never', from: 'parent.state', daily: true },
    category: { zh: '抱怨类别', en: 'Category', kind: 'choice', list: 'category', width: 110, write: 'never', from: 'parent.category' },
    severity: { zh: '严重等级', en: 'Severity', kind: 'choice', list: 'severity', width: 90, write: 'never', from: 'parent.severity' },
    description: { zh: '问题描述', en: 'Description', kind: 'longText', width: 240, write: 'never', from: 'parent.description' },
    productId: { zh: '产品编号', en: 'Part No.', kind: 'reference', to: 'products', width: 120, write: 'cell', daily: true, aliases: ['料号'] },
    productName: { zh: '品名规格', en: 'Name/spec', kind: 'text', width: 200, write: 'cell', search: true, daily: true, aliases: ['产品名称', '品名'] },
    batchNo: { zh: '生产批号', en: 'Batch/lot', kind: 'code', width: 110, write: 'cell', search: true, daily: true, aliases: ['批号'] },
    producedOn: { zh: '生产日期', en: 'Produced', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    productionLine: { zh: '产线', en: 'Production line', kind: 'text', width: 90, write: 'cell', daily: true },
    orderNo: { zh: '订单号', en: 'Order No.', kind: 'code', width: 110, write: 'cell', search: true, daily: true },
    orderQuantity: { zh: '订单数量', en: 'Order qty', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    shippedQuantity: { zh: '发货数量', en: 'Shipped qty', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', list: 'unit', width: 64, write: 'cell', daily: true },
    shippedOn: { zh: '发货日期', en: 'Ship date', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['producedOn'], happened: true },
    defectiveQuantity: { zh: '不良数量', en: 'Defective qty', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0, within: ['shippedQuantity'] },
    defectRate: { zh: '不良率', en: 'Defect rate', kind: 'percent', width: 76, write: 'never', computed: true, daily: true },
    defectItem: { zh: '缺陷项目', en: 'Defect item', kind: 'text', width: 140, write: 'cell', search: true, daily: true },
  },
});
