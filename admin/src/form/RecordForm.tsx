import { Alert, Button } from '@mui/material';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type FormEvent, useEffect, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { GridColumn, GridRow } from '../grid/cell.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import './form.css';
import { KindField } from './KindField.tsx';
import { useRecordForm } from './useRecordForm.ts';

interface RecordFormProps {
  readonly sheet: SheetDef;
  readonly around: Surroundings;
  /** The row as it was read; null makes a new one. */
  readonly row: GridRow | null;
  /** Only these columns; all where left out. */
  readonly keys?: readonly string[];
  readonly onSaved: (id: string) => void;
  readonly onCancel?: () => void;
}

/** Every column of a row in its group, with its kind's editor; the server's answer stands at the fields it is about. */
export function RecordForm({ sheet, around, row, keys, onSaved, onCancel }: RecordFormProps) {
  const translate = useTranslate();
  const columns = useMemo(
    () => gridColumns(sheet, keys ?? columnsOf(sheet).map(({ key }) => key), around).map((one) => asField(sheet, one)),
    [sheet, keys, around],
  );
  const form = useRecordForm(sheet, columns, row, onSaved);
  const { isChanged, isBusy, message, errors, conflicts } = form;
  useLeaveWarning(isChanged);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  const isOpen = ({ write }: GridColumn) => write === 'cell' || write === 'verb' || (write === 'create' && !row);
  const shown = columns.filter((column) => isOpen(column) || (column.kind !== 'files' && form.draftOf(column).text));
  const groups = Map.groupBy(shown, ({ groupLabel = '' }) => groupLabel);
  return (
    <form className="form" noValidate onSubmit={submit}>
      {[...groups].map(([label, fields]) => (
        <fieldset key={label}>
          {label && <legend>{label}</legend>}
          {fields.map((column) => (
            <div key={column.key} className={`form-field is-${column.kind}`}>
              <KindField
                column={column}
                draft={form.draftOf(column)}
                error={errors[column.key]}
                isReadOnly={!isOpen(column)}
                allowed={column.kind === 'state' ? row?.nextStates : undefined}
                onChange={(draft) => form.change(column.key, draft)}
              />
              {conflicts[column.key] && (
                <ConflictChoice
                  mine={form.draftOf(column).text}
                  theirs={conflicts[column.key]!}
                  onSettle={(whose) => form.settle(column.key, whose)}
                />
              )}
            </div>
          ))}
        </fieldset>
      ))}
      <footer>
        {message && <Alert severity="error">{message}</Alert>}
        {onCancel && <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>}
        <Button type="submit" variant="contained" disabled={isBusy || !isChanged}>
          {translate('ra.action.save')}
        </Button>
      </footer>
    </form>
  );
}

/** What the server numbers or decides by itself need not be filled in. */
const asField = ({ numbering }: SheetDef, column: GridColumn): GridColumn =>
  column.key === numbering?.column || column.kind === 'state' ? { ...column, required: false } : column;

/** The browser asks before a page is closed on which something was changed. */
function useLeaveWarning(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
