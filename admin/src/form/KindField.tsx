import { Checkbox, FormControlLabel, FormHelperText, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { GridColumn } from '../grid/cell.ts';
import type { Draft } from './drafts.ts';
import { ReferenceField } from './ReferenceField.tsx';

export interface KindFieldProps {
  readonly column: GridColumn;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly error?: string;
  readonly isReadOnly?: boolean;
  /** Codes that may be chosen; all of the list where left out. */
  readonly allowed?: readonly string[];
}

const modes: Partial<Record<GridColumn['kind'], 'decimal' | 'numeric'>> = {
  integer: 'numeric',
  decimal: 'decimal',
  percent: 'decimal',
  money: 'decimal',
};

/** The editor of a column's kind in a form: what it takes is read as a cell of the grid is. */
export function KindField(props: KindFieldProps) {
  const { column, draft, onChange, error, isReadOnly = false } = props;
  if (column.kind === 'flag') return <FlagField {...props} />;
  if (!isReadOnly && column.kind === 'reference') return <ReferenceField {...props} />;
  if (!isReadOnly && (column.kind === 'choice' || column.kind === 'state')) return <ChoiceField {...props} />;
  return (
    <TextField
      name={column.key}
      label={column.label}
      value={draft.text}
      onChange={(event) => onChange({ text: event.target.value })}
      error={Boolean(error)}
      helperText={error}
      required={column.required}
      disabled={isReadOnly}
      multiline={column.kind === 'longText'}
      minRows={column.kind === 'longText' ? 2 : undefined}
      fullWidth
      slotProps={{ htmlInput: { inputMode: modes[column.kind], maxLength: column.context.max } }}
    />
  );
}

function FlagField({ column, draft, onChange, error, isReadOnly = false }: KindFieldProps) {
  return (
    <div>
      <FormControlLabel
        label={column.label}
        control={
          <Checkbox
            size="small"
            name={column.key}
            disabled={isReadOnly}
            checked={draft.text !== ''}
            onChange={(_, isOn) => onChange({ text: isOn ? '√' : '', value: isOn })}
          />
        }
      />
      {error && <FormHelperText error>{error}</FormHelperText>}
    </div>
  );
}

/** An entry of the column's list, or none. */
function ChoiceField({ column, draft, onChange, error, allowed }: KindFieldProps) {
  const translate = useTranslate();
  const { locale, choices = [] } = column.context;
  const known = choices.find((choice) => choice[locale] === draft.text)?.code ?? '';
  const offered = choices.filter(({ code }) => code === known || !allowed || allowed.includes(code));
  return (
    <TextField
      select
      name={column.key}
      label={column.label}
      value={known}
      onChange={({ target: { value } }) =>
        onChange({ text: choices.find(({ code }) => code === value)?.[locale] ?? '', value: value || null })
      }
      error={Boolean(error)}
      helperText={error}
      required={column.required}
      fullWidth
    >
      <MenuItem value="">{translate('form.none')}</MenuItem>
      {offered.map((choice) => (
        <MenuItem key={choice.code} value={choice.code}>
          {choice[locale]}
        </MenuItem>
      ))}
    </TextField>
  );
}
