import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Values } from '../../changes/intent.ts';

/** What people's own lists leave unsaid in a new row: a complaint with a closing date and no state has been closed. */
const unsaid: Partial<Record<SheetKey, (patch: Values) => Values>> = {
  complaints: (patch) => (patch['closedOn'] && !patch['state'] ? { ...patch, state: 'CLOSED' } : patch),
};

export const withUnsaid = (sheet: SheetKey, patch: Values): Values => unsaid[sheet]?.(patch) ?? patch;
