import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { isTyped } from './isTyped.ts';

const form = (sheet: SheetDef) =>
  lazy(async () => {
    const { recordPage } = await import('../form/RecordPage.tsx');
    return { default: recordPage(sheet) };
  });

/** A concept as a react-admin resource: its list is the sheet, a row of it is a form; a complaint has a page of its own. */
export const sheetResource = (sheet: SheetDef): ResourceProps => ({
  name: sheet.key,
  options: { label: sheet.en },
  list: lazy(async () => {
    const { sheetPage } = await import('./SheetPage.tsx');
    return { default: sheetPage(sheet) };
  }),
  ...(sheet.key === 'complaints' && {
    show: lazy(async () => ({ default: (await import('../record/ComplaintPage.tsx')).ComplaintPage })),
  }),
  edit: form(sheet),
  ...(isTyped(sheet) && { create: form(sheet) }),
});
