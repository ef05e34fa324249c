import { sheet } from './sheet.ts';

/** 赔付方案: the offers made to a customer one after another, and his answers (R111e, R143). */
export const claimOffers = sheet({
  key: 'claimOffers',
  type: 'ClaimOffer',
  zh: '赔付方案',
  en: 'Claim offers',
  table: 'claim_offer',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'claimId', descending: true },
  parent: { sheet: 'claims', via: 'claimId', as: 'offers' },
  // prettier-ignore
  columns: {
    claimId: { zh: '索赔编号', en: 'Claim No.', kind: 'reference', width: 132, write: 'create', to: 'claims', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    remedy: { zh: '赔付方式', en: 'Remedy', kind: 'choice', width: 96, write: 'cell', list: 'remedy', daily: true },
    quantity: { zh: '数量', en: 'Quantity', kind: 'decimal', width: 90, write: 'cell', daily: true, least: 0 },
    unit: { zh: '单位', en: 'Unit', kind: 'choice', width: 64, write: 'cell', list: 'unit', daily: true },
    amount: { zh: '金额', en: 'Amount', kind: 'money', width: 104, write: 'cell', daily: true, least: 0 },
    currency: { zh: '币种', en: 'Currency', kind: 'choice', width: 64, write: 'cell', list: 'currency', daily: true },
    offeredOn: { zh: '提出日期', en: 'Offered', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    offeredById: { zh: '提出人', en: 'Offered by', kind: 'reference', width: 90, write: 'cell', to: 'users', daily: true },
    response: { zh: '客户答复', en: 'Customer’s answer', kind: 'choice', width: 96, write: 'cell', list: 'offerResponse', daily: true },
    respondedOn: { zh: '答复日期', en: 'Answered', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['offeredOn'], happened: true },
    skipReason: { zh: '跳步理由', en: 'Why a step was skipped', kind: 'text', width: 160, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
  },
});
