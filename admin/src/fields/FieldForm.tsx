import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { Surroundings } from '../sheet/gridColumns.ts';
import type { FieldDraft } from './fieldDraft.ts';

interface FieldFormProps {
  readonly sheet: SheetDef;
  readonly around: Surroundings;
  readonly draft: FieldDraft;
  readonly onChange: (draft: FieldDraft) => void;
}

type TextKey = Exclude<keyof FieldDraft, 'isRequired'>;

/** What a field is: its names, what its values are, and where it stands. */
export function FieldForm({ sheet, around: { locale, choices }, draft, onChange }: FieldFormProps) {
  const translate = useTranslate();
  const set = (part: Partial<FieldDraft>) => onChange({ ...draft, ...part });
  const labelled = (key: string, field: ReactNode, hint?: string) => (
    <label key={key}>
      <span>{translate(`fields.${key}`)}</span>
      {field}
      {hint && <small>{translate(hint)}</small>}
    </label>
  );
  const text = (key: TextKey, more: object = {}) => (
    <input value={draft[key]} onChange={(event) => set({ [key]: event.target.value })} {...more} />
  );
  const select = (key: TextKey, options: readonly (readonly [string, string])[]) => (
    <select value={draft[key]} onChange={(event) => set({ [key]: event.target.value })}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
  const groups = Object.entries(sheet.groups ?? {}).filter(([key]) => key !== 'custom');
  return (
    <div className="field-form">
      {labelled('zh', text('zh', { autoFocus: true }), 'fields.oneName')}
      {labelled('en', text('en'))}
      {labelled(
        'kind',
        select(
          'kind',
          (choices['fieldKind'] ?? []).map((entry) => [entry.code, entry[locale]]),
        ),
      )}
      {draft.kind === 'reference' &&
        labelled(
          'target',
          select(
            'target',
            sheetKeys.map((key) => [key, sheets[key][locale]]),
          ),
        )}
      {draft.kind === 'choice' &&
        labelled(
          'entries',
          <textarea rows={5} value={draft.entries} onChange={(event) => set({ entries: event.target.value })} />,
        )}
      {groups.length > 0 &&
        labelled(
          'group',
          select('groupKey', [
            ['', translate('fields.ownGroup')],
            ...groups.map(([key, group]) => [key, group[locale]] as const),
          ]),
        )}
      {labelled('position', text('position', { inputMode: 'numeric' }))}
      {labelled('width', text('width', { inputMode: 'numeric' }))}
      {labelled('aliases', text('aliases'))}
      <label className="field-tick">
        <input
          type="checkbox"
          checked={draft.isRequired}
          onChange={(event) => set({ isRequired: event.target.checked })}
        />
        <span>{translate('fields.required')}</span>
      </label>
    </div>
  );
}
