import { Button } from '@mui/material';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { useTranslate } from 'react-admin';
import type { GridRow } from '../grid/cell.ts';
import { textOf } from '../grid/display.ts';
import { toneOf } from '../grid/tone.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';

interface RecordHeadProps {
  readonly row: GridRow;
  readonly around: Surroundings;
  readonly onEdit: (keys: readonly string[]) => void;
}

const told = [
  'severity',
  'category',
  'receivedAt',
  'departmentId',
  'responsiblePersonId',
  'followUpPersonId',
  'qualityOwnerId',
];

/** Number, customer, state and who owns it; the state is moved from here. */
export function RecordHead({ row, around, onEdit }: RecordHeadProps) {
  const translate = useTranslate();
  const columns = new Map(
    gridColumns(complaints, ['number', 'customerId', 'state', 'description', ...told], around).map((column) => [
      column.key,
      column,
    ]),
  );
  const text = (key: string) => textOf(columns.get(key)!, row.values[key] ?? null, row.labels);
  const canMove = (row.nextStates ?? []).length > 0;
  return (
    <header className="record-head">
      <h1>
        {text('number')} <span>{text('customerId')}</span>
        <em data-tone={toneOf(columns.get('state')!, row)}>{text('state')}</em>
        {canMove && (
          <Button variant="outlined" onClick={() => onEdit(['state'])}>
            {translate('record.move')}
          </Button>
        )}
      </h1>
      <p>{text('description')}</p>
      <dl>
        {told
          .filter((key) => text(key))
          .map((key) => (
            <div key={key}>
              <dt>{columns.get(key)!.label}</dt>
              <dd>{text(key)}</dd>
            </div>
          ))}
      </dl>
    </header>
  );
}
