import { Autocomplete, TextField } from '@mui/material';
import type { Locale } from '@redress/schema/errors.ts';
import { useLocaleState, useTranslate } from 'react-admin';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import type { ColumnMapping, Mapping, Target } from './importApi.ts';
import { isHomeless } from './newField.ts';

interface MappingTableProps {
  readonly mapping: Mapping;
  readonly targets: readonly Target[];
  readonly onChange: (mapping: Mapping) => void;
  /** Makes custom fields of these columns. */
  readonly onNewFields: (columns: readonly ColumnMapping[]) => void;
}

/** Every column of the file: its values, where it goes (several where a cell holds several values), what its ticks mean. */
export function MappingTable({ mapping, targets, onChange, onNewFields }: MappingTableProps) {
  const translate = useTranslate();
  const change = (at: number, part: Partial<ColumnMapping>) =>
    onChange({ ...mapping, columns: mapping.columns.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const homeless = mapping.columns.filter((column) => isHomeless(column, targets));
  const filled = homeless.filter(({ samples, to }) => samples.length > 0 && to.length === 0);
  return (
    <>
      {filled.length > 1 && (
        <p className="import-homeless">
          {translate('import.mapping.homeless', { count: filled.length })}
          <button type="button" onClick={() => onNewFields(filled)}>
            {translate('import.mapping.allFields')}
          </button>
        </p>
      )}
      <table className="import-mapping">
        <thead>
          <tr>
            {['column', 'samples', 'to', 'tick', 'sure'].map((key) => (
              <th key={key}>{translate(`import.mapping.${key}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, at) => (
            <tr key={column.letters} className={homeless.includes(column) ? 'is-ignored' : undefined}>
              <td>
                <small>{column.letters}</small> {column.heading}
              </td>
              <td>{column.samples.slice(0, 3).join(' · ')}</td>
              <td>
                <TargetField column={column} targets={targets} onChange={(to) => change(at, { to, confidence: 1 })} />
                {homeless.includes(column) && (
                  <NewField
                    column={column}
                    onChange={(field) => change(at, { field })}
                    onMake={() => onNewFields([column])}
                  />
                )}
              </td>
              <td>
                <TickField column={column} targets={targets} onChange={(tick) => change(at, { tick })} />
              </td>
              <td>{!homeless.includes(column) && <Confidence value={column.confidence} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface FieldProps {
  readonly column: ColumnMapping;
  readonly targets: readonly Target[];
}

function TargetField({ column, targets, onChange }: FieldProps & { readonly onChange: (to: string[]) => void }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const chosen = column.to.flatMap((key) => targets.find((target) => target.key === key) ?? []);
  return (
    <Autocomplete
      multiple
      size="small"
      options={targets}
      value={chosen}
      getOptionLabel={(target) => target[locale as Locale]}
      isOptionEqualToValue={(a, b) => a.key === b.key}
      onChange={(_, next) => onChange(next.map(({ key }) => key))}
      renderInput={(params) => (
        <TextField
          {...params}
          variant="standard"
          placeholder={
            chosen.length > 0
              ? ''
              : translate(isHomeless(column, targets) ? 'import.mapping.ignored' : 'import.mapping.pictures')
          }
          aria-label={column.heading}
        />
      )}
    />
  );
}

const kinds = ['text', 'longText', 'code', 'integer', 'decimal', 'percent', 'date', 'dateTime', 'flag'];

/** What a column without a home would become; its values say which kind fits. */
function NewField({
  column: { to, heading, field = 'text' },
  onChange,
  onMake,
}: {
  readonly column: ColumnMapping;
  readonly onChange: (kind: string) => void;
  readonly onMake: () => void;
}) {
  const translate = useTranslate();
  const { around } = useSurroundings();
  const entries = around?.choices['fieldKind'] ?? [];
  return (
    <span className="import-new-field">
      {to.length > 0 && <em>{translate('import.mapping.computed')}</em>}
      <button type="button" onClick={onMake}>
        {translate('import.mapping.newField')}
      </button>
      <select
        value={field}
        aria-label={`${translate('fields.kind')} ${heading}`}
        onChange={(event) => onChange(event.target.value)}
      >
        {entries
          .filter(({ code }) => kinds.includes(code))
          .map((entry) => (
            <option key={entry.code} value={entry.code}>
              {entry[around!.locale]}
            </option>
          ))}
      </select>
    </span>
  );
}

/** A column of ticks stands for one entry of a choice. */
function TickField({ column, targets, onChange }: FieldProps & { readonly onChange: (tick?: string) => void }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const target = column.to.length === 1 ? targets.find(({ key }) => key === column.to[0]) : undefined;
  if (!target?.choices) return null;
  return (
    <select value={column.tick ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
      <option value="">{translate('import.mapping.asWritten')}</option>
      {target.choices.map((choice) => (
        <option key={choice.code} value={choice.code}>
          √ = {choice[locale as Locale]}
        </option>
      ))}
    </select>
  );
}

function Confidence({ value }: { readonly value: number }) {
  const level = value >= 0.8 ? 'high' : 'low';
  return <span className={`import-sure is-${level}`}>{Math.round(value * 100)} %</span>;
}
