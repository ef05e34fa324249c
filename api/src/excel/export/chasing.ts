import type { Locale } from '@redress/schema/errors.ts';
import type { Context } from '../../app/context.ts';
import { type ExportAsked, plainly } from './export-asked.ts';
import { type Export, exportSheet } from './export-sheet.ts';

/** Whom a workbook is for: a department, and which of its complaints it is asked about. */
export interface Chased {
  readonly departmentId: string;
  /** Rows to ask about; those of other departments among them stay out. */
  readonly ids: readonly string[];
  readonly locale: Locale;
  /** To whom it goes, for the log of exports. */
  readonly note: string | null;
}

/**
 * The chasing workbook (催办) of a department: its rows only, what it has to know of them in grey, and what it has to fill in.
 * What comes back is imported like any export. `bytes` may be read once: `Buffer.concat(await Array.fromAsync(bytes))`.
 */
export function chasingWorkbook(context: Context, { departmentId, ids, locale, note }: Chased): Export {
  const asked: ExportAsked = {
    ...plainly,
    sheet: 'complaints',
    profile: 'DEPARTMENT',
    departmentId,
    filter: { id: { in: [...ids] } },
    orderBy: [{ column: 'nextDueAt', direction: 'ASC' }],
    locale,
    note,
  };
  return exportSheet(context, asked);
}
