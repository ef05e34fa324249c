import type { KindName } from '@redress/schema/kinds/kind.ts';

/** Number formats of a kind: of its usual cell, and of one whose number has decimals (of a moment, a time of day). */
export interface Formats {
  readonly usual: string;
  readonly fraction?: string;
}

const number: Formats = { usual: '#,##0', fraction: '#,##0.00####' };
const moment: Formats = { usual: 'yyyy\\-mm\\-dd', fraction: 'yyyy\\-mm\\-dd\\ hh:mm' };

/** Text is `@`, so that Excel makes no number, date or formula of a code when it is edited. */
export const formats: Readonly<Record<KindName, Formats>> = {
  text: { usual: '@' },
  longText: { usual: '@' },
  code: { usual: '@' },
  choice: { usual: '@' },
  state: { usual: '@' },
  reference: { usual: '@' },
  flag: { usual: '@' },
  integer: { usual: '0' },
  files: { usual: '0' },
  decimal: number,
  money: { usual: '#,##0.00' },
  percent: { usual: '0.00%' },
  date: { usual: 'yyyy\\-mm\\-dd' },
  dateTime: moment,
  clock: moment,
};

const rightAligned = new Set<KindName>(['integer', 'files', 'decimal', 'money', 'percent']);
const centred = new Set<KindName>(['flag', 'date', 'dateTime', 'clock']);

export const alignmentOf = (kind: KindName) =>
  ({
    vertical: 'middle',
    horizontal: rightAligned.has(kind) ? 'right' : centred.has(kind) ? 'center' : 'left',
    wrapText: kind === 'text' || kind === 'longText',
  }) as const;
