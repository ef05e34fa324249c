import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useTranslate } from 'react-admin';
import { DepartmentField } from './DepartmentField.tsx';
import { hasOwnColumns, type Shown, type Wanted } from './exportUrl.ts';
import { FormField } from './FormField.tsx';
import { Choice, Field, Tick } from './Field.tsx';

interface ExportOptionsProps {
  readonly sheet: SheetDef;
  readonly shown: Shown;
  readonly wanted: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
}

/** How the file is wanted; only what the chosen profile leaves open is asked. */
export function ExportOptions({ sheet, shown, wanted, onChange }: ExportOptionsProps) {
  const translate = useTranslate();
  const isFixed = hasOwnColumns(wanted);
  const isText = wanted.fileType !== 'xlsx';
  const label = (name: string, params = {}) => translate(`export.${name}`, params);
  const columns = {
    view: label('columns.view', { count: shown.columns.length }),
    all: label('columns.all', { count: columnsOf(sheet).length }),
  };
  const types = { xlsx: 'Excel (.xlsx)', csv: 'CSV (UTF-8)', json: 'JSON' };
  const headings = { names: label('headings.names'), keys: label('headings.keys') };
  const hasPictures = columnsOf(sheet).some(({ kind }) => kind === 'files');
  return (
    <div className="export-options">
      {wanted.profile === 'DEPARTMENT' && (
        <Field label={label('department')}>
          <DepartmentField value={wanted.department} onChange={(department) => onChange({ department })} />
        </Field>
      )}
      {wanted.profile === 'FORM' && (
        <Field label={label('form')}>
          <FormField sheet={sheet.key} value={wanted.form} onChange={(form) => onChange({ form })} />
        </Field>
      )}
      {!isFixed && (
        <Choice
          label={label('columns')}
          value={wanted.columns}
          of={columns}
          onChange={(value) => onChange({ columns: value })}
        />
      )}
      {!isFixed && (
        <Choice
          label={label('fileType')}
          value={wanted.fileType}
          of={types}
          onChange={(fileType) => onChange({ fileType })}
        />
      )}
      {(isText || wanted.profile === 'ANALYSIS') && (
        <Choice
          label={label('headings')}
          value={wanted.headings}
          of={headings}
          onChange={(value) => onChange({ headings: value })}
        />
      )}
      <Choice
        label={label('language')}
        value={wanted.language}
        of={{ zh: '中文', en: 'English' }}
        onChange={(language) => onChange({ language })}
      />
      <Field label={label('asOf')} hint={label('asOf.hint')}>
        <input type="date" value={wanted.asOf} onChange={(event) => onChange({ asOf: event.target.value })} />
      </Field>
      <Field label={label('note')} hint={label('note.hint')}>
        <input
          type="text"
          maxLength={200}
          value={wanted.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
      {!isText && wanted.profile !== 'ANALYSIS' && wanted.profile !== 'FORM' && (
        <>
          {hasPictures && (
            <Tick
              label={label('pictures')}
              isTicked={wanted.withPictures}
              onChange={(withPictures) => onChange({ withPictures })}
            />
          )}
          <Tick
            label={label('protected')}
            isTicked={wanted.isProtected}
            onChange={(isProtected) => onChange({ isProtected })}
          />
        </>
      )}
    </div>
  );
}
