import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { RowResult } from '../../changes/result.ts';
import { isEditable } from '../export/profile.ts';
import { type AddressOf, fileColumn } from './file-column.ts';
import type { Notices } from './notices.ts';
import type { PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';

/** Columns that an export gave out grey: what is written into them is named and not taken over, whoever imports the file. */
export class Locks {
  private readonly sheet: SheetDef;
  private readonly profile: string;
  private readonly notices: Notices;
  private readonly addressOf: AddressOf;

  constructor(sheet: SheetDef, profile: string, notices: Notices, addressOf: AddressOf) {
    this.sheet = sheet;
    this.profile = profile;
    this.notices = notices;
    this.addressOf = addressOf;
  }

  /** An intent without the grey cells of which nothing is known but that they differ. */
  without(intent: PlannedIntent): PlannedIntent[] {
    const isBaseless = intent.base !== undefined && 'values' in intent.base;
    if (intent.isNew || !isBaseless) return [intent];
    const patch = Object.entries(intent.patch).filter(([key]) => !this.isLocked(intent, key, true));
    return patch.length > 0 ? [{ ...intent, patch: Object.fromEntries(patch) }] : [];
  }

  /** What the engine says of the cells that may be filled in. */
  open(intent: PlannedIntent, result: RowResult): RowResult {
    if (intent.isNew) return result;
    const cells = result.cells.filter(({ column, outcome }) => !this.isLocked(intent, column, outcome !== 'UNCHANGED'));
    return cells.length === result.cells.length ? result : { ...result, cells };
  }

  /** What is wrong with cells that are taken over. */
  isAsked({ column }: Pick<Problem, 'column'>): boolean {
    return column === null || !this.isGrey(column);
  }

  private isGrey(key: string): boolean {
    return this.profile === 'DEPARTMENT' && key in this.sheet.columns && !isEditable(this.sheet, this.profile, key);
  }

  private isLocked(intent: PlannedIntent, key: string, isChanged: boolean): boolean {
    const column = fileColumn(this.sheet, intent, key);
    if (column === null || !this.isGrey(column)) return false;
    if (isChanged) this.notices.add('READ_ONLY_IN_EXPORT', column, this.addressOf(intent.row, column));
    return true;
  }
}
