import { complaints } from '@redress/schema/sheets/complaints.ts';
import type { Column } from '@redress/schema/sheets/sheet.ts';
import { finalStates } from './state.ts';

type Values = Readonly<Record<string, unknown>>;

const columns: Readonly<Record<string, Column>> = complaints.columns;

/**
 * Whether a complaint was closed here, by a step that says how. What a ledger brought closed was checked by nobody: it is corrected
 * as in the ledger.
 */
export const isOver = (values: Values | null): boolean =>
  finalStates.includes(String(values?.['state'])) && values?.['closeKind'] != null;

/**
 * What of a change would alter the facts of a closed complaint: all but what goes on after the closing. A change that moves
 * the complaint is judged as a move; fields that a company added are its own.
 */
export function frozenColumns(before: Values | null, patch: Values): string[] {
  if (!isOver(before) || 'state' in patch) return [];
  return Object.keys(patch).filter((key) => columns[key] && !columns[key].afterClosing && !columns[key].follows);
}
