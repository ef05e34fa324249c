import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { sheetOf } from '../sheets/columns.ts';
import { readByIds } from '../sheets/read.ts';
import { emptySelection } from '../sheets/selection.ts';

/** The row that a file belongs to, and the complaint which that row is or belongs to. */
export interface Owner {
  readonly sheet: SheetKey;
  readonly rowId: string;
  readonly complaintId: string | null;
}

const isSheet = (key: string): key is SheetKey => (sheetKeys as readonly string[]).includes(key);

export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Finds the row that somebody names, by a complaint's id or by sheet and row; ROW_NOT_FOUND where he cannot see it. */
export async function ownerOf(fields: ReadonlyMap<string, string>, context: Context): Promise<Owner> {
  const complaintId = fields.get('complaintId');
  const sheet = complaintId ? 'complaints' : (fields.get('sheet') ?? '');
  const rowId = complaintId ?? fields.get('rowId') ?? '';
  if (!isSheet(sheet) || !rowId) throw new DomainError('BAD_INPUT', { reason: 'complaintId, or sheet and rowId' });
  if (sheet === 'files' || !isId(rowId)) throw new DomainError('ROW_NOT_FOUND');
  return { sheet, rowId, complaintId: await complaintOf(sheet, rowId, context) };
}

/** Goes up from a row to its complaint; null where there is none above it, ROW_NOT_FOUND where it cannot be seen. */
export async function complaintOf(sheet: SheetKey, rowId: string, context: Context): Promise<string | null> {
  const { parent } = sheetOf(sheet);
  const selection = { ...emptySelection(), columns: new Set(['id', ...(parent ? [parent.via] : [])]) };
  const [row] = await readByIds(context.database.pool, sheetOf(sheet), selection, [rowId], scope(context.actor));
  if (!row) throw new DomainError('ROW_NOT_FOUND');
  if (sheet === 'complaints') return rowId;
  const above = parent && (row[parent.via] as string | null);
  return above ? complaintOf(parent.sheet, above, context) : null;
}
