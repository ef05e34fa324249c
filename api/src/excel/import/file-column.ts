import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Intent } from '../../changes/intent.ts';

/** Column of the imported sheet that a column of an intent came from: `batchNo` of a line is `batchNo` of the complaint. */
export const fileColumn = (sheet: SheetDef, { sheet: of }: Pick<Intent, 'sheet'>, key: string): string | null => {
  if (of === sheet.key) return key;
  const part = Object.entries(sheet.parts ?? {}).find(([, definition]) => definition.sheet === of)?.[0];
  return Object.entries(sheet.columns).find(([, column]) => column.from === `${part}.${key}`)?.[0] ?? null;
};

/** Address of a row's cell in a column; null where the file has no such column. */
export type AddressOf = (row: number, key: string) => string | null;
