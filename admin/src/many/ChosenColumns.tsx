import RemoveIcon from '@mui/icons-material/Close';
import { IconButton, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Draft } from '../form/drafts.ts';
import { KindField } from '../form/KindField.tsx';
import { useGrid } from '../grid/GridContext.ts';

interface ChosenProps {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (drafts: ReadonlyMap<string, Draft>) => void;
}

/** The columns that are to be set, each with its kind's editor, and a list to add one; an empty field empties the cells. */
export function ChosenColumns({ drafts, errors, onChange }: ChosenProps) {
  const { all } = useGrid();
  const translate = useTranslate();
  const chosen = [...drafts].flatMap(([key, draft]) => {
    const column = all.find((one) => one.key === key);
    return column ? [{ column, draft }] : [];
  });
  const offered = all.filter(({ key, write }) => (write === 'cell' || write === 'verb') && !drafts.has(key));
  const drop = (key: string) => onChange(new Map([...drafts].filter(([one]) => one !== key)));
  return (
    <>
      {chosen.map(({ column, draft }) => (
        <div key={column.key} className="many-field">
          <KindField
            column={column}
            draft={draft}
            error={errors[column.key]}
            onChange={(next) => onChange(new Map([...drafts, [column.key, next]]))}
          />
          <IconButton
            size="small"
            aria-label={translate('many.dropColumn', { column: column.label })}
            onClick={() => drop(column.key)}
          >
            <RemoveIcon fontSize="small" />
          </IconButton>
        </div>
      ))}
      <TextField
        select
        label={translate('many.addColumn')}
        value=""
        onChange={({ target }) => onChange(new Map([...drafts, [target.value, { text: '' }]]))}
        helperText={translate('many.emptyEmpties')}
        fullWidth
        autoFocus
      >
        {offered.map(({ key, label, groupLabel }) => (
          <MenuItem key={key} value={key}>
            {groupLabel ? `${groupLabel} · ${label}` : label}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
