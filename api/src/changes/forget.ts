import type { Pool } from 'pg';
import { forgetChoiceLists } from '../choices/choice-lists.ts';
import { forgetFieldBook } from '../fields/field-book.ts';
import { bookSheets, forgetPolicyBook } from '../policies/policy-book.ts';
import { forgetTotals } from '../sheets/totals.ts';

/** What this process has kept of the tables is read again where these sheets were written; of all, where nobody knows which. */
export function forgetWritten(pool: Pool, sheets: ReadonlySet<string> | null): void {
  if (!sheets || sheets.has('customFields')) forgetFieldBook(pool);
  if (!sheets || sheets.has('choices')) forgetChoiceLists(pool);
  if (!sheets?.isDisjointFrom(bookSheets)) forgetPolicyBook(pool);
  forgetTotals(pool);
}
