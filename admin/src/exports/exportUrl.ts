import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { apiFilter, apiOrder } from '../data/customFields.ts';
import { orderOf } from '../data/order.ts';
import { conditionOf, type Query } from '../grid/source.ts';

/** What of a sheet is asked for: the present view. */
export interface Shown {
  readonly sheet: SheetDef;
  readonly columns: readonly string[];
  readonly query: Query;
}

/** How it is wanted. Columns: those of the view, all, or those that go with the profile. */
export interface Wanted {
  readonly profile: 'SHEET' | 'PRINT' | 'DEPARTMENT' | 'ANALYSIS' | 'FORM';
  readonly fileType: 'xlsx' | 'csv' | 'json';
  readonly columns: 'view' | 'all';
  readonly language: string;
  readonly headings: 'names' | 'keys';
  readonly department: string;
  readonly form: string;
  readonly asOf: string;
  readonly isProtected: boolean;
  readonly withPictures: boolean;
  readonly note: string;
}

export const plainly = (language: string): Wanted => ({
  profile: 'SHEET',
  fileType: 'xlsx',
  columns: 'view',
  language,
  headings: 'names',
  department: '',
  form: '',
  asOf: '',
  isProtected: false,
  withPictures: false,
  note: '',
});

/** Whether a profile has columns of its own. */
export const hasOwnColumns = ({ profile }: Wanted) =>
  profile === 'PRINT' || profile === 'DEPARTMENT' || profile === 'FORM';

/** What the server is asked, part by part; what is not said is left out. */
export function partsOf({ sheet, columns, query }: Shown, wanted: Wanted): Record<string, string> {
  const { search } = query;
  const filter = apiFilter(sheet, conditionOf(query));
  const isView = wanted.columns === 'view' && !hasOwnColumns(wanted);
  const isText = wanted.fileType !== 'xlsx';
  const parts: Record<string, string> = {
    columns: isView ? columns.join(',') : '',
    language: wanted.language,
    profile: wanted.profile === 'SHEET' ? '' : wanted.profile,
    headings: isText || wanted.profile === 'ANALYSIS' ? wanted.headings : '',
    department: wanted.profile === 'DEPARTMENT' ? wanted.department : '',
    form: wanted.profile === 'FORM' ? wanted.form : '',
    asOf: wanted.asOf,
    protected: wanted.isProtected && !isText ? '1' : '',
    pictures: wanted.withPictures && !isText ? '1' : '',
    note: wanted.note,
    filter: Object.keys(filter).length ? JSON.stringify(filter) : '',
    search: search ?? '',
    orderBy: JSON.stringify(apiOrder(sheet, orderOf(sheet, query))),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

/** Where the server writes it. */
export const exportUrl = (shown: Shown, wanted: Wanted): string =>
  `/exports/${shown.sheet.key}.${wanted.fileType}?${new URLSearchParams(partsOf(shown, wanted)).toString()}`;
