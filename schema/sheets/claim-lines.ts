import { sheet } from './sheet.ts';

/** 索赔明细: what a claim is made up of, product by product (R110). */
export const claimLines = sheet({
  key: 'claimLines',
  type: 'ClaimLine',
  zh: '索赔明细',
  en: 'Claim lines',
  table: 'claim_line',
  label: 'productId',
  codes: [],
  frozen: 2,
  order: { column: 'claimId', descending: true },
  parent: { sheet: 'claims', via: 'claimId', as: 'lines' },
  // prettier-ignore
  columns: {
    claimId: { zh: '索赔编号', en: 'Claim No.', kind: 'reference', width: 132, write: 'create', to: 'claims', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    productId: { zh: '产品编号', en: 'Part No.', kind: 'reference', width: 120, write: 'cell', to: 'products', daily: true },
    productName: { zh: '品名规格', en: 'Name/spec', kind: 'text', width: 180, write: 'cell', search: true, daily: true },
    batchNo: { zh: '生产批号', en: 'Batch/lot', kind: 'code', width: 110, write: 'cell', search: true, daily: true },
    quantity: { zh: '数量', en: 'Quantity', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', width: 64, write: 'cell', list: 'unit', daily: true },
    unitPrice: { zh: '单价', en: 'Unit price', kind: 'money', unsummed: true, scale: 6, width: 96, write: 'cell', daily: true, least: 0 },
    amount: { zh: '金额', en: 'Amount', kind: 'money', width: 104, write: 'cell', daily: true, least: 0 },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
