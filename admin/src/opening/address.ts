import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import {
  caseCode,
  type Code,
  dashboardCode,
  formCode,
  intakeCode,
  jobsCode,
  reviewCode,
  sheetCode,
  workCode,
} from './code.ts';

/** What the address of the page (`#/complaints?view=daily`) asks for. */
export interface Address {
  /** The code of the page that it shows. */
  readonly code: Code<unknown> | undefined;
  /** The sheet whose rows it shows. */
  readonly sheet: SheetDef | undefined;
  /** What stands behind its `?`. */
  readonly search: string;
}

const plain: Record<string, Code<unknown>> = {
  '': dashboardCode,
  work: workCode,
  intake: intakeCode,
  review: reviewCode,
  jobs: jobsCode,
};

export function addressOf(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [name = '', id, way] = path.split('/');
  const sheet = Object.values<SheetDef>(sheets).find(({ key }) => key === name);
  if (!sheet) return { code: plain[name], sheet: undefined, search };
  if (id) return { code: way === 'show' ? caseCode : formCode, sheet: undefined, search };
  return { code: sheetCode, sheet, search };
}
