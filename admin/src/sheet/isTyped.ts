import type { SheetDef } from '@redress/schema/sheets/sheet.ts';

/** Whether rows of a sheet are made by typing them, by whoever may. */
export const isTyped = ({ isUploaded, isLog, isMadeAside }: SheetDef) => !isUploaded && !isLog && !isMadeAside;
