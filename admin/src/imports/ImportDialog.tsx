import { Dialog } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';

/** Takes an Excel file in: upload, preview, apply, undo. */
export function ImportDialog({
  onClose,
}: {
  readonly sheet: SheetDef;
  readonly onClose: (hasChanged: boolean) => void;
}) {
  return <Dialog open onClose={() => onClose(false)} />;
}
