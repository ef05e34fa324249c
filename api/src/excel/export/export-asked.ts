import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Filter } from '../../sheets/filter.ts';
import type { Order } from '../../sheets/order.ts';
import type { Profile } from './profile.ts';

export const fileTypes = ['xlsx', 'csv', 'json'] as const;
export type FileType = (typeof fileTypes)[number];

/** What to export: a view of a sheet, what for, and as what. */
export interface ExportAsked {
  readonly sheet: SheetKey;
  /** Columns in their order; null for those of the profile. */
  readonly columns: readonly string[] | null;
  readonly filter?: Filter | null;
  readonly search?: string | null;
  readonly orderBy?: readonly Order[] | null;
  readonly locale: Locale;
  readonly fileType: FileType;
  readonly profile: Profile;
  /** Whose rows, with the profile DEPARTMENT. */
  readonly departmentId: string | null;
  /** The template whose form is filled, with the profile FORM. */
  readonly formId: string | null;
  /** Rows and values as they were at this moment. */
  readonly asOf: string | null;
  readonly headings: 'names' | 'keys';
  /** Locks what is not to be filled in. Excel then neither sorts nor filters, so it has to be asked for. */
  readonly isProtected: boolean;
  readonly withPictures: boolean;
  /** To whom the file goes, for the log. */
  readonly note: string | null;
  /** The link that it is read by. */
  readonly feedId: string | null;
}

/** Asked for nothing in particular: the whole sheet as a workbook, to be edited and imported again. */
export const plainly = {
  columns: null,
  locale: 'zh',
  fileType: 'xlsx',
  profile: 'SHEET',
  departmentId: null,
  formId: null,
  asOf: null,
  headings: 'names',
  isProtected: false,
  withPictures: false,
  note: null,
  feedId: null,
} as const satisfies Omit<ExportAsked, 'sheet'>;
