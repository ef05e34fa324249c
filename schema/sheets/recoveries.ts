import { sheet } from './sheet.ts';

/** 追偿: what comes back from the factory, the dealer, the carrier or the supplier (R107, R109). */
export const recoveries = sheet({
  key: 'recoveries',
  type: 'Recovery',
  zh: '追偿',
  en: 'Recoveries',
  table: 'recovery',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'claimId', descending: true },
  parent: { sheet: 'claims', via: 'claimId', as: 'recoveries' },
  // prettier-ignore
  columns: {
    claimId: { zh: '索赔编号', en: 'Claim No.', kind: 'reference', width: 132, write: 'create', to: 'claims', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    party: { zh: '追偿对象', en: 'From', kind: 'choice', width: 110, list: 'recoveryParty', required: true, write: 'cell', daily: true },
    amount: { zh: '应追金额', en: 'Amount', kind: 'money', width: 104, required: true, write: 'cell', daily: true, least: 0 },
    currency: { zh: '币种', en: 'Currency', kind: 'choice', width: 64, list: 'currency', write: 'cell', daily: true },
    agreedOn: { zh: '确认日期', en: 'Agreed', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    receivedAmount: { zh: '已追回', en: 'Received', kind: 'money', width: 104, write: 'cell', daily: true, least: 0 },
    receivedOn: { zh: '追回日期', en: 'Received on', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['agreedOn'], happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, search: true, write: 'cell', daily: true },
  },
});
