import MailIcon from '@mui/icons-material/MailOutlined';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Slots } from '../grid/slot.ts';
import { MailPanel } from './MailPanel.tsx';

/** In the sheet of mails a row opens as a letter: null in every other sheet. */
export function useMailPanel(sheet: SheetDef): { slots: Slots; panel: ReactNode } | null {
  const translate = useTranslate();
  const [id, setId] = useState<string | null>(null);
  const label = translate('mails.open');
  const slots = useMemo<Slots>(
    () => ({ files: { sign: () => <MailIcon />, label, open: (row) => setId(row.id!) } }),
    [label],
  );
  if (sheet.key !== 'mails') return null;
  return { slots, panel: id && <MailPanel id={id} onClose={() => setId(null)} /> };
}
