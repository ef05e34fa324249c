import type { Locale } from '@redress/schema/errors.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { DepartmentField } from '../exports/DepartmentField.tsx';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { FileNotes } from './FileNotes.tsx';
import { FilePictures } from './FilePictures.tsx';
import type { Decisions, MissingRows, Preview, RowKind } from './importApi.ts';
import { PreviewGrid } from './PreviewGrid.tsx';

interface PreviewProps {
  readonly sheet: SheetDef;
  readonly preview: Preview;
  readonly around: Surroundings;
  readonly decisions: Decisions;
  readonly onDecide: (part: Partial<Decisions>) => void;
  readonly onMap: () => void;
  /** Another sheet of the workbook is to be taken. */
  readonly onChoose: (sheetName: string) => void;
}

const kinds = ['touched', 'new', 'changed', 'conflicts', 'errors', 'unchanged'] as const;

/** What the file would do, before anything is written: counts that filter, what is missing and in question, the rows. */
export function ImportPreview({ sheet, preview, around, decisions, onDecide, onMap, onChoose }: PreviewProps) {
  const translate = useTranslate();
  const { counts, missing, problems, notices } = preview;
  const [kind, setKind] = useState<RowKind>('touched');
  const { createMissing: create, onlyValidRows, open, cells, departmentId = '' } = decisions;
  const isOpen = counts.errors > 0 || missing.some((group) => !create.includes(group.sheet));
  return (
    <>
      <p className="import-file">
        {preview.fileName} ·{' '}
        {preview.lists.length > 1 ? (
          <select
            aria-label={translate('import.sheet')}
            value={preview.sheetName}
            onChange={(event) => onChoose(event.target.value)}
          >
            {preview.lists.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        ) : (
          preview.sheetName
        )}
        {preview.template && ` · ${translate('import.byTemplate', { name: preview.template.name })}`}
        <button type="button" onClick={onMap}>
          {translate('import.columns')}
        </button>
      </p>
      <div className="import-counts" role="group" aria-label={translate('import.show')}>
        {kinds.map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={kind === key}
            className={`is-${key}`}
            disabled={key !== 'touched' && counts[key] === 0}
            onClick={() => setKind(key)}
          >
            <strong>{key === 'touched' ? counts.rows : counts[key]}</strong> {translate(`import.counts.${key}`)}
          </button>
        ))}
        {counts.clears > 0 && <span>{translate('import.clears', { count: counts.clears })}</span>}
      </div>
      {counts.conflicts > 0 && <Conflicts open={open} onDecide={onDecide} />}
      <PreviewGrid
        sheet={sheet}
        preview={preview}
        kind={kind}
        around={around}
        decided={{ open, cells }}
        onTake={(cell) => onDecide({ cells: { ...cells, [cell]: 'FILE' } })}
      />
      <FilePictures pictures={preview.pictures} />
      {missing.map((group) => (
        <Missing
          key={group.sheet}
          group={group}
          isOn={create.includes(group.sheet)}
          onToggle={(isOn) =>
            onDecide({
              createMissing: isOn ? [...create, group.sheet] : create.filter((other) => other !== group.sheet),
            })
          }
        />
      ))}
      <FileNotes title={translate('import.problems')} notes={problems} isError />
      <FileNotes title={translate('import.notices')} notes={notices} />
      {isOpen && (
        <label className="import-tick">
          <input
            type="checkbox"
            checked={onlyValidRows}
            onChange={(event) => onDecide({ onlyValidRows: event.target.checked })}
          />
          {translate('import.onlyValid')}
        </label>
      )}
      <label className="import-tick">
        {translate('import.onBehalf')}
        <DepartmentField value={departmentId} onChange={(id) => onDecide({ departmentId: id || undefined })} />
      </label>
    </>
  );
}

/** What becomes of all cells that others have changed as well. */
function Conflicts({ open, onDecide }: Pick<PreviewProps, 'onDecide'> & Pick<Decisions, 'open'>) {
  const translate = useTranslate();
  return (
    <div className="import-conflicts" role="radiogroup" aria-label={translate('import.conflicts')}>
      {translate('import.conflicts')}
      {(['KEEP', 'FILE'] as const).map((decision) => (
        <label key={decision}>
          <input type="radio" checked={open === decision} onChange={() => onDecide({ open: decision, cells: {} })} />
          {translate(`import.conflicts.${decision}`)}
        </label>
      ))}
    </div>
  );
}

/** Rows of another sheet that the file names and nobody has made yet. */
function Missing({
  group,
  isOn,
  onToggle,
}: {
  readonly group: MissingRows;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const name = group.name[locale as Locale];
  return (
    <section className="import-missing">
      <label className="import-tick">
        <input type="checkbox" checked={isOn} onChange={(event) => onToggle(event.target.checked)} />
        {translate('import.createMissing', { count: group.entries.length, name })}
      </label>
      <ul>
        {group.entries.map(({ text, rows }) => (
          <li key={text}>
            {text} <small>{translate('import.inRows', { count: rows })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
