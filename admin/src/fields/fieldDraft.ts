import type { Choice } from '@redress/schema/kinds/kind.ts';
import type { FieldRow } from '@redress/schema/sheets/fields.ts';
import type { RowChange } from '../grid/cell.ts';

/** What a person fills in of a field, as text. */
export interface FieldDraft {
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly target: string;
  readonly groupKey: string;
  readonly width: string;
  readonly position: string;
  readonly aliases: string;
  readonly isRequired: boolean;
  /** The entries of a choice, one a line. */
  readonly entries: string;
}

const lineOf = ({ zh, en }: Choice) => (zh === en ? zh : `${zh} = ${en}`);

/** A draft of a field that is there, or of a new one. */
export const draftOf = (field: FieldRow | null, choices: readonly Choice[]): FieldDraft => ({
  zh: field?.zh ?? '',
  en: field?.en ?? '',
  kind: field?.kind ?? 'text',
  target: field?.target ?? 'customers',
  groupKey: field?.groupKey ?? '',
  width: String(field?.width ?? ''),
  position: String(field?.position ?? ''),
  aliases: field?.aliases ?? '',
  isRequired: field?.isRequired ?? false,
  entries: choices.map(lineOf).join('\n'),
});

const textOrNull = (text: string) => text.trim() || null;
const numberOrNull = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null);

const valuesOf = (draft: FieldDraft) => ({
  zh: textOrNull(draft.zh),
  en: textOrNull(draft.en),
  kind: draft.kind,
  target: draft.kind === 'reference' ? draft.target : null,
  groupKey: textOrNull(draft.groupKey),
  width: numberOrNull(draft.width),
  position: numberOrNull(draft.position),
  aliases: textOrNull(draft.aliases),
  isRequired: draft.isRequired,
});

/** The row of the sheet `customFields` that a draft makes or changes; null where nothing is different. */
export function fieldChange(sheet: string, field: FieldRow | null, draft: FieldDraft): RowChange | null {
  const values = valuesOf(draft);
  if (!field) return { patch: { sheet, ...values } };
  const patch = Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== field[key as keyof typeof values]),
  );
  if (Object.keys(patch).length === 0) return null;
  const base = Object.fromEntries(Object.keys(patch).map((key) => [key, field[key as keyof typeof values]]));
  return { id: field.id, base: { values: base }, patch };
}

/** The new entries among the lines of a draft: an entry that is there is changed or switched off in the sheet of choices. */
export function newEntries(list: string, { entries }: FieldDraft, known: readonly Choice[]): RowChange[] {
  const names = new Set(known.flatMap(({ zh, en }) => [zh, en]));
  const lines = entries.split('\n').flatMap((line) => {
    const [zh = '', en = zh] = line.split(/[==]/).map((part) => part.trim());
    return zh && !names.has(zh) ? [{ zh, en: en || zh }] : [];
  });
  return lines.map(({ zh, en }, at) => ({ patch: { list, code: zh, zh, en, position: known.length + at + 1 } }));
}
