import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useTranslate } from 'react-admin';
import type { Wanted } from './exportUrl.ts';

interface ProfileChoiceProps {
  readonly sheet: SheetDef;
  readonly wanted: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
}

const profiles = ['SHEET', 'PRINT', 'DEPARTMENT', 'ANALYSIS', 'FORM'] as const;

/** What the file is for, each with a line that says what it holds. */
export function ProfileChoice({ sheet, wanted, onChange }: ProfileChoiceProps) {
  const translate = useTranslate();
  const offered = profiles.filter((profile) => profile !== 'DEPARTMENT' || sheet.chased);
  return (
    <fieldset className="export-profiles">
      <legend>{translate('export.profile')}</legend>
      {offered.map((profile) => (
        <label key={profile} className={wanted.profile === profile ? 'is-chosen' : ''}>
          <input
            type="radio"
            name="profile"
            checked={wanted.profile === profile}
            onChange={() => onChange({ profile, fileType: 'xlsx', headings: 'names' })}
          />
          <strong>{translate(`export.profile.${profile}`)}</strong>
          <span>{translate(`export.profile.${profile}.hint`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
