import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { ResourceProps } from 'react-admin';
import { caseCode, formCode, sheetCode } from '../opening/code.ts';
import { later } from '../opening/later.tsx';
import { isTyped } from './isTyped.ts';

/** A concept as a react-admin resource: its list is the sheet, a row of it is a form; a complaint has a page of its own. */
export function sheetResource(sheet: SheetDef): ResourceProps {
  const form = later(formCode, ({ recordPage }) => recordPage(sheet));
  return {
    name: sheet.key,
    options: { label: sheet.en },
    list: later(sheetCode, ({ sheetPage }) => sheetPage(sheet)),
    ...(sheet.key === 'complaints' && { show: later(caseCode, ({ ComplaintPage }) => ComplaintPage) }),
    edit: form,
    ...(isTyped(sheet) && { create: form }),
  };
}
