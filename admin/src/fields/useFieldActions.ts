import type { FieldRow } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { Choice } from '@redress/schema/kinds/kind.ts';
import { useBackend } from '../data/BackendContext.ts';
import type { RowChange } from '../grid/cell.ts';
import { type FieldDraft, fieldChange, newEntries } from './fieldDraft.ts';

/** How an administrator makes, changes, retires and restores the fields of a sheet; all of them throw the server's words. */
export function useFieldActions(sheet: SheetDef) {
  const { dataProvider } = useBackend();
  const client = useQueryClient();
  const send = async (target: SheetDef, rows: readonly RowChange[]) => {
    if (rows.length === 0) return null;
    const { rows: answers } = await dataProvider.change(target, rows, 'REJECT_ALL', crypto.randomUUID());
    const refused = answers.find(({ outcome }) => outcome === 'REJECTED');
    if (refused)
      throw new Error(refused.message ?? refused.cells.find(({ message }) => message)?.message ?? 'REJECTED');
    return answers[0]?.id ?? null;
  };
  const isActive = async ({ id }: FieldRow, to: boolean) => {
    await send(sheets.customFields, [{ id, base: { values: { isActive: !to } }, patch: { isActive: to } }]);
    await client.invalidateQueries({ queryKey: ['surroundings'] });
  };
  return {
    /** Gives the id of the field. */
    async save(field: FieldRow | null, draft: FieldDraft, known: readonly Choice[]): Promise<string> {
      const change = fieldChange(sheet.key, field, draft);
      const id = (change && (await send(sheets.customFields, [change]))) ?? field!.id;
      if (draft.kind === 'choice') await send(sheets.choices, newEntries(id, draft, known));
      await client.invalidateQueries({ queryKey: ['surroundings'] });
      return id;
    },
    retire: (field: FieldRow) => isActive(field, false),
    restore: (field: FieldRow) => isActive(field, true),
  };
}
