import { sheet } from './sheet.ts';

/** 索赔: what a customer demands in money or goods under the contract (R3), flat until its workflow exists. */
export const claims = sheet({
  key: 'claims',
  type: 'Claim',
  zh: '索赔',
  en: 'Claims',
  table: 'claim',
  label: 'number',
  codes: [],
  numbering: { column: 'number', prefix: 'CL' },
  frozen: 1,
  order: { column: 'number', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'claims' },
  // prettier-ignore
  columns: {
    number: { zh: '索赔编号', en: 'Claim No.', kind: 'code', width: 132, write: 'create', required: true, unique: true, search: true, daily: true },
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', to: 'complaints', width: 132, write: 'create', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', width: 60, write: 'never', required: true },
    basis: { zh: '索赔依据', en: 'Basis', kind: 'choice', list: 'claimBasis', width: 100, write: 'cell', daily: true },
    amount: { zh: '索赔金额', en: 'Claim amount', kind: 'money', width: 110, write: 'cell', daily: true },
    currency: { zh: '币种', en: 'Currency', kind: 'choice', list: 'currency', width: 64, write: 'cell', daily: true },
    settlement: { zh: '结算方式', en: 'Settlement', kind: 'choice', list: 'settlement', width: 110, write: 'cell', daily: true },
    approvedAmount: { zh: '核准金额', en: 'Approved amount', kind: 'money', width: 110, write: 'cell', daily: true },
    remedy: { zh: '处理方式', en: 'Remedy', kind: 'choice', list: 'remedy', width: 96, write: 'cell', daily: true },
    decidedOn: { zh: '裁定日期', en: 'Decided', kind: 'date', width: 104, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', search: true, daily: true },
  },
});
