import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { PlainRow } from '../../sheets/rows.ts';

/** What the counting of a row depends on besides the row. */
export interface Reckoning {
  readonly locale: Locale;
  /** Wall clock of the site, in milliseconds. */
  readonly clock: (moment: string) => number;
}

type Reckoned = Column & { readonly of: (row: PlainRow, reckoning: Reckoning) => string | number | null };

interface Analysis {
  /** Columns that the counting reads. */
  readonly needs: readonly string[];
  /** Columns of the catalogue that say the same as one of the added ones, for people instead of pivot tables. */
  readonly replaces: readonly string[];
  readonly columns: Readonly<Record<string, Reckoned>>;
}

const words = { zh: ['否', '是'], en: ['No', 'Yes'] } as const;
const word = (value: boolean, { locale }: Reckoning) => words[locale][value ? 1 : 0];

/** Year and month of a row's complaint: `2026-11`. */
export const monthOf = (row: PlainRow, { clock }: Reckoning): string | null =>
  typeof row['receivedAt'] === 'string' ? monthOfDay(Math.floor(clock(row['receivedAt']) / dayMilliseconds)) : null;

const dayMilliseconds = 86_400_000;
const months = new Map<number, string>();

/** Month of a day counted from 1970; days are few and rows are many. */
function monthOfDay(day: number): string {
  const known = months.get(day);
  if (known) return known;
  const month = new Date(day * dayMilliseconds).toISOString().slice(0, 7);
  months.set(day, month);
  return month;
}

export const isClosed = (row: PlainRow): boolean => row['state'] === 'CLOSED';
export const isLate = (row: PlainRow): boolean => row['isOverdue'] === true;
export const has8D = (row: PlainRow): boolean => row['eightD'] === 'YES';

const added = { write: 'never', computed: true } as const;

/** The columns that analysts otherwise add by a script (ledger L2 of the requirements). */
// prettier-ignore
const complaintColumns: Analysis['columns'] = {
  receivedYearMonth: { zh: '投诉年月', en: 'Year and month', kind: 'text', ...added, of: monthOf },
  receivedMonth: { zh: '投诉月份', en: 'Month', kind: 'integer', ...added, of: (row, how) => Number(monthOf(row, how)?.slice(5)) || null },
  overdue: { zh: '是否超期', en: 'Overdue', kind: 'text', ...added, of: (row, how) => word(isLate(row), how) },
  closed: { zh: '是否结案', en: 'Is closed', kind: 'text', ...added, of: (row, how) => word(isClosed(row), how) },
  with8D: { zh: '是否有8D', en: 'Has 8D', kind: 'text', ...added, of: (row, how) => word(has8D(row), how) },
  closedMark: { zh: '结案标记', en: 'Closed mark', kind: 'integer', ...added, of: (row) => Number(isClosed(row)) },
  openMark: { zh: '未结案标记', en: 'Open mark', kind: 'integer', ...added, of: (row) => Number(!isClosed(row)) },
  overdueMark: { zh: '超期标记', en: 'Overdue mark', kind: 'integer', ...added, of: (row) => Number(isLate(row)) },
};

const analyses: Partial<Record<SheetKey, Analysis>> = {
  complaints: {
    needs: ['receivedAt', 'departmentId', 'category', 'state', 'isOverdue', 'eightD'],
    replaces: ['isOverdue'],
    columns: complaintColumns,
  },
};

export const analysisOf = (sheet: SheetDef): Analysis | undefined => analyses[sheet.key as SheetKey];

/** The sheet as analysts get it: with the columns they count by. */
export function analysed(sheet: SheetDef): SheetDef {
  const analysis = analysisOf(sheet);
  if (!analysis) return sheet;
  const kept = Object.entries(sheet.columns).filter(([key]) => !analysis.replaces.includes(key));
  return { ...sheet, columns: { ...Object.fromEntries(kept), ...analysis.columns } };
}

/** Adds to a row what analysts count by. */
export function reckon(sheet: SheetDef, row: PlainRow, reckoning: Reckoning): void {
  for (const [key, { of }] of Object.entries(analysisOf(sheet)?.columns ?? {})) row[key] = of(row, reckoning);
}
