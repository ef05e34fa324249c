import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import type { Suggestion } from '../grid/source.ts';
import { suggestRows } from '../sheet/suggestRows.ts';
import type { KindFieldProps } from './KindField.tsx';

const none: Suggestion[] = [];

/** A row of another sheet, found by typing its name or code. */
export function ReferenceField({ column, draft, onChange, error }: KindFieldProps) {
  const backend = useBackend();
  const [isOpen, setOpen] = useState(false);
  const { data = none, isFetching } = useQuery({
    queryKey: ['suggest', column.target, draft.text],
    queryFn: ({ signal }) => suggestRows(backend, column, draft.text, signal),
    enabled: isOpen,
    placeholderData: (before) => before,
  });
  return (
    <Autocomplete<Suggestion, false, false, true>
      freeSolo
      size="small"
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={data}
      filterOptions={(options) => options}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.value)}
      loading={isFetching}
      inputValue={draft.text}
      onInputChange={(_, text, reason) => {
        if (reason !== 'reset') onChange({ text });
      }}
      onChange={(_, picked) => {
        if (typeof picked === 'object' && picked) onChange({ text: picked.label, value: picked.value });
        else onChange({ text: picked ?? '' });
      }}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          {option.label} {option.hint && <small style={{ marginLeft: 8, opacity: 0.7 }}>{option.hint}</small>}
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          name={column.key}
          label={column.label}
          required={column.required}
          error={Boolean(error)}
          helperText={error}
        />
      )}
    />
  );
}
