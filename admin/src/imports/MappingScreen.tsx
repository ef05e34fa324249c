import { Button } from '@mui/material';
import type { Locale } from '@redress/schema/errors.ts';
import { customFields } from '@redress/schema/sheets/custom-fields.ts';
import { importTemplates } from '@redress/schema/sheets/import-templates.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { RowChange } from '../grid/cell.ts';
import type { ColumnMapping, FileColumns, Mapping } from './importApi.ts';
import { MappingTable } from './MappingTable.tsx';
import { fieldOf, withFields } from './newField.ts';

interface MappingScreenProps {
  readonly sheet: SheetDef;
  readonly columns: FileColumns;
  readonly onAgain: (mapping: Mapping) => Promise<void>;
  readonly onHeaderRow: (row: number) => void;
  readonly onDone: (mapping: Mapping) => void;
}

/** What each column of somebody's own list means; kept as a template, it is known when the list comes again. */
export function MappingScreen({ sheet, columns, onAgain, onHeaderRow, onDone }: MappingScreenProps) {
  const translate = useTranslate();
  const { dataProvider } = useBackend();
  const [mapping, setMapping] = useState(columns.mapping);
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  const make = async (of: Parameters<typeof dataProvider.change>[0], patches: readonly RowChange['patch'][]) => {
    const changes = patches.map((patch) => ({ patch }));
    const { rows } = await dataProvider.change(of, changes, 'REJECT_ALL', crypto.randomUUID());
    const refused = rows.flatMap((row) => [row.message, ...row.cells.map((cell) => cell.message)]).find(Boolean);
    setMessage(refused ?? '');
    return refused ? null : rows.map(({ id }) => id);
  };
  const newFields = async (of: readonly ColumnMapping[]) => {
    const ids = await make(
      customFields,
      of.map((column) => fieldOf(column, sheet.key)),
    );
    if (ids) await onAgain(withFields(mapping, new Map(of.map((column, at) => [column, ids[at]!]))));
  };
  const save = async () => {
    // samples are this file's own rows
    const text = JSON.stringify({
      ...mapping,
      columns: mapping.columns.map(({ heading, letters, to, tick }) => ({ heading, letters, to, tick })),
    });
    if (await make(importTemplates, [{ name, sheet: sheet.key, mapping: text }]))
      setMessage(translate('import.mapping.saved'));
  };
  return (
    <>
      {message && <p role="status">{message}</p>}
      <HeaderRow columns={columns} onHeaderRow={onHeaderRow} />
      <MappingTable
        mapping={mapping}
        targets={columns.targets}
        onChange={setMapping}
        onNewFields={(of) => void newFields(of)}
      />
      <Constants sheet={sheet} mapping={mapping} onChange={setMapping} />
      <p className="import-template">
        <input
          value={name}
          placeholder={translate('import.mapping.name')}
          aria-label={translate('import.mapping.name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="small" disabled={name.trim() === ''} onClick={() => void save()}>
          {translate('import.mapping.save')}
        </Button>
        <span />
        <Button variant="contained" onClick={() => onDone(mapping)}>
          {translate('import.mapping.done')}
        </Button>
      </p>
    </>
  );
}

/** The row of the headings, which somebody may know better. */
function HeaderRow({ columns, onHeaderRow }: Pick<MappingScreenProps, 'columns' | 'onHeaderRow'>) {
  const translate = useTranslate();
  const move = (text: string) => {
    const row = Number(text);
    if (Number.isInteger(row) && row > 0 && row !== columns.headerRow) onHeaderRow(row);
  };
  return (
    <label className="import-tick">
      {translate('import.mapping.headerRow')}
      <input
        type="number"
        min={1}
        defaultValue={columns.headerRow}
        onBlur={(event) => move(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && move(event.currentTarget.value)}
      />
    </label>
  );
}

/** What a new row needs and the file does not say: the same for all rows. */
function Constants({
  sheet,
  mapping,
  onChange,
}: Pick<MappingScreenProps, 'sheet'> & {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const found = new Set(mapping.columns.flatMap(({ to }) => to));
  const missing = columnsOf(sheet).filter(
    ({ key, required, write, kind }) =>
      required && write !== 'never' && kind !== 'state' && key !== sheet.numbering?.column && !found.has(key),
  );
  return missing.map((column) => (
    <label key={column.key} className="import-tick">
      {translate('import.mapping.constant', { name: column[locale as Locale] })}
      <input
        value={mapping.constants[column.key] ?? ''}
        onChange={(event) => {
          const { [column.key]: _, ...others } = mapping.constants;
          const { value } = event.target;
          onChange({ ...mapping, constants: value ? { ...others, [column.key]: value } : others });
        }}
      />
    </label>
  ));
}
