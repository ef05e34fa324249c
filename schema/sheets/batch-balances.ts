import { sheet } from './sheet.ts';

/** 批次平衡: where the pieces of a batch are; what cannot be found is the difference (G8). */
export const batchBalances = sheet({
  key: 'batchBalances',
  type: 'BatchBalance',
  zh: '批次平衡',
  en: 'Balances of batches',
  table: 'batch_balance',
  label: 'batchNo',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'batchBalances' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    batchNo: { zh: '生产批号', en: 'Batch/lot', kind: 'code', width: 130, required: true, search: true, write: 'cell', daily: true },
    produced: { zh: '生产数量', en: 'Produced', kind: 'decimal', width: 96, required: true, write: 'cell', daily: true, least: 0 },
    shipped: { zh: '已发货', en: 'Shipped', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    inStock: { zh: '在库', en: 'In stock', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    inProcess: { zh: '在制', en: 'In process', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    scrapped: { zh: '报废', en: 'Scrapped', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    difference: { zh: '差异', en: 'Difference', kind: 'decimal', width: 90, write: 'never', computed: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, search: true, write: 'cell', daily: true },
  },
});
