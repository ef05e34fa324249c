import { sheet } from './sheet.ts';

/** 汇率: what a currency is worth in the one that limits are written in, from a day on (§6: the rate of the approval day). */
export const exchangeRates = sheet({
  key: 'exchangeRates',
  type: 'ExchangeRate',
  zh: '汇率',
  en: 'Exchange rates',
  table: 'exchange_rate',
  label: 'currency',
  codes: [],
  isAdministered: true,
  frozen: 1,
  order: { column: 'validFrom', descending: true },
  // prettier-ignore
  columns: {
    currency: { zh: '币种', en: 'Currency', kind: 'choice', list: 'currency', width: 84, write: 'cell', required: true, daily: true },
    validFrom: { zh: '起始日', en: 'From', kind: 'date', width: 110, write: 'cell', required: true, daily: true },
    rate: { zh: '汇率', en: 'Rate', kind: 'decimal', unsummed: true, width: 100, write: 'cell', required: true, daily: true, least: 0 },
    source: { zh: '来源', en: 'Source', kind: 'text', width: 200, write: 'cell', search: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
