import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useLocaleState, useTranslate } from 'react-admin';
import type { MissingRows, Preview, PreviewRow } from './importApi.ts';
import { FileNotes } from './FileNotes.tsx';

interface PreviewProps {
  readonly sheet: SheetDef;
  readonly preview: Preview;
  readonly create: readonly string[];
  readonly onCreate: (sheets: readonly string[]) => void;
  readonly onlyValid: boolean;
  readonly onOnlyValid: (onlyValid: boolean) => void;
}

/** What the file would do, before anything is written: counts, errors by cell, what is missing, the rows. */
export function ImportPreview({ preview, create, onCreate, onlyValid, onOnlyValid }: PreviewProps) {
  const translate = useTranslate();
  const { counts, missing, problems, notices, rows } = preview;
  const shown = (['rows', 'new', 'changed', 'unchanged', 'errors', 'warnings'] as const).filter(
    (key) => key === 'rows' || counts[key] > 0,
  );
  const isOpen = problems.length > 0 || missing.some(({ sheet }) => !create.includes(sheet));
  return (
    <>
      <p className="import-file">
        {preview.fileName} · {preview.sheetName}
      </p>
      <ul className="import-counts">
        {shown.map((key) => (
          <li key={key} className={`is-${key}`}>
            <strong>{counts[key]}</strong> {translate(`import.counts.${key}`)}
          </li>
        ))}
      </ul>
      {missing.map((group) => (
        <Missing
          key={group.sheet}
          group={group}
          isOn={create.includes(group.sheet)}
          onToggle={(isOn) =>
            onCreate(isOn ? [...create, group.sheet] : create.filter((sheet) => sheet !== group.sheet))
          }
        />
      ))}
      <FileNotes title={translate('import.problems')} notes={problems} isError />
      {isOpen && (
        <label className="import-tick">
          <input type="checkbox" checked={onlyValid} onChange={(event) => onOnlyValid(event.target.checked)} />
          {translate('import.onlyValid')}
        </label>
      )}
      <FileNotes title={translate('import.notices')} notes={notices} />
      <Rows rows={rows} />
    </>
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

function Rows({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const title = (sheet: string, column: string) =>
    sheets[sheet as SheetKey]?.columns[column]?.[locale as Locale] ?? column;
  if (!rows.length) return null;
  return (
    <details>
      <summary>{translate('import.rows', { count: rows.length })}</summary>
      <table>
        <tbody>
          {rows.map(({ id, rows: numbers, label, action, cells }) => (
            <tr key={id}>
              <td>{numbers.join(', ')}</td>
              <td>{label}</td>
              <td>{translate(`import.action.${action}`)}</td>
              <td>
                {cells.map(({ sheet, column, before, after }) => (
                  <span key={sheet + column} className="import-cell">
                    {title(sheet, column)}: {before && <s>{before}</s>} {after}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
