import type { Locale } from '../errors.ts';
import type { SheetDef } from './sheet.ts';

/** The columns that a row's label is made of. */
export const labelColumns = ({ label, labelEn }: SheetDef): string[] => (labelEn ? [label, labelEn] : [label]);

/** What stands for a row where it is referred to: its English label for an English reader, where the row has one. */
export function labelIn(
  { label, labelEn }: SheetDef,
  row: Readonly<Record<string, unknown>> | null | undefined,
  locale: Locale,
): string {
  return String((locale === 'en' && labelEn && row?.[labelEn]) || (row?.[label] ?? ''));
}
