import { sheet } from './sheet.ts';

/** 批次发货: where a batch went, so that a problem of it can be warned of everywhere (R16, G8). */
export const batchShipments = sheet({
  key: 'batchShipments',
  type: 'BatchShipment',
  zh: '批次发货',
  en: 'Shipments of batches',
  table: 'batch_shipment',
  label: 'shipmentNo',
  codes: [],
  frozen: 2,
  order: { column: 'shippedOn', descending: true },
  // prettier-ignore
  columns: {
    batchId: { zh: '生产批号', en: 'Batch/lot', kind: 'reference', to: 'batches', width: 130, write: 'cell', required: true, daily: true, aliases: ['批号'] },
    shipmentNo: { zh: '发货单号', en: 'Shipment No.', kind: 'code', width: 130, write: 'cell', required: true, search: true, daily: true },
    customerId: { zh: '客户名称', en: 'Customer', kind: 'reference', to: 'customers', width: 200, write: 'cell', daily: true, aliases: ['客户'] },
    region: { zh: '发货地区', en: 'Region', kind: 'text', width: 130, write: 'cell', search: true, daily: true, aliases: ['地区'] },
    shippedOn: { zh: '发货日期', en: 'Shipped', kind: 'date', width: 104, write: 'cell', daily: true },
    quantity: { zh: '发货数量', en: 'Shipped qty', kind: 'decimal', width: 96, write: 'cell', daily: true, least: 0 },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', list: 'unit', width: 64, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', daily: true },
  },
});
