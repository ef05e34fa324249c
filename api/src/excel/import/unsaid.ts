import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Values } from '../../changes/intent.ts';

/** Whether people's own list leaves unsaid that a complaint has been closed: it has a closing date and no state. */
export const isClosedUnsaid = (sheet: SheetKey, patch: Values): boolean =>
  sheet === 'complaints' && Boolean(patch['closedOn']) && !patch['state'];

/** Values of a new row with what lists leave unsaid. */
export const withUnsaid = (sheet: SheetKey, patch: Values): Values =>
  isClosedUnsaid(sheet, patch) ? { ...patch, state: 'CLOSED' } : patch;
