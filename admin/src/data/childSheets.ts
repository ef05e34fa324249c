import { type FieldRow, withFields } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';

/** A sheet whose rows belong to rows of another: its field there, and its column that says to which. */
export interface ChildSheet {
  readonly sheet: SheetDef;
  readonly as: string;
  readonly via: string;
}

/** The sheets whose rows belong to a row of this one, in the order of the menu, with the fields they have of their own. */
export const childrenOf = (sheet: SheetDef, fields: readonly FieldRow[] = []): readonly ChildSheet[] =>
  Object.values(sheets).flatMap((child) =>
    child.parent?.sheet === sheet.key
      ? [{ sheet: withFields(child, fields), as: child.parent.as, via: child.parent.via }]
      : [],
  );
