import { sheet } from './sheet.ts';

/** 生产批次: where and when a batch was made, and by whom (R15). */
export const batches = sheet({
  key: 'batches',
  type: 'Batch',
  zh: '生产批次',
  en: 'Batches',
  table: 'batch',
  label: 'batchNo',
  codes: [],
  frozen: 2,
  order: { column: 'producedOn', descending: true },
  // prettier-ignore
  columns: {
    batchNo: { zh: '生产批号', en: 'Batch/lot', kind: 'code', width: 130, write: 'cell', required: true, search: true, daily: true, aliases: ['批号'] },
    productId: { zh: '产品编号', en: 'Part No.', kind: 'reference', to: 'products', width: 140, write: 'cell', required: true, daily: true, aliases: ['料号'] },
    producedOn: { zh: '生产日期', en: 'Produced', kind: 'date', width: 110, write: 'cell', daily: true },
    departmentId: { zh: '生产部门', en: 'Production dept', kind: 'reference', to: 'departments', width: 110, write: 'cell', daily: true },
    productionLine: { zh: '产线', en: 'Production line', kind: 'text', width: 110, write: 'cell', daily: true },
    quantity: { zh: '生产数量', en: 'Produced qty', kind: 'decimal', width: 100, write: 'cell', daily: true, least: 0 },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
