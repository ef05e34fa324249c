import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, IconButton } from '@mui/material';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useStore, useTranslate } from 'react-admin';
import { type GridColumn, type GridRow, isWritable } from '../grid/cell.ts';
import { textOf } from '../grid/display.ts';
import { toneOf } from '../grid/tone.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';

interface FactsProps {
  readonly sheet: SheetDef;
  readonly row: GridRow;
  readonly around: Surroundings;
  readonly onEdit: (keys: readonly string[]) => void;
  /** Shows what became of a cell; there is nothing to show of a row that is not made yet. */
  readonly onHistory?: (key: string) => void;
  /** Begins with every column, the empty ones too: a form to fill in. */
  readonly isForm?: true;
}

/** The cells of a row, group by group; a click edits one where it stands, the pencil a whole group. */
export function Facts({ sheet, row, around, onEdit, onHistory, isForm }: FactsProps) {
  const translate = useTranslate();
  // who wants every column wants it of the next record too
  const [isWhole, setWhole] = useStore(`${sheet.key}.everyColumn`, isForm === true);
  const columns = gridColumns(
    sheet,
    columnsOf(sheet).map(({ key }) => key),
    around,
  );
  const shown = columns.filter(
    (column) => isWhole || textOf(column, row.values[column.key] ?? null, row.labels) !== '',
  );
  const groups = Map.groupBy(shown, ({ groupLabel }) => groupLabel ?? '');
  return (
    <section className="record-facts">
      {[...groups].map(([label, group]) => (
        <div key={label} className="record-group">
          <h3>
            {label}
            <IconButton
              size="small"
              aria-label={translate('record.edit', { name: label })}
              onClick={() =>
                onEdit(
                  columns
                    .filter((column) => column.groupLabel === label && isWritable(column, row))
                    .map(({ key }) => key),
                )
              }
            >
              <EditIcon fontSize="inherit" />
            </IconButton>
          </h3>
          <dl>
            {group.map((column) => (
              <Fact
                key={column.key}
                column={column}
                row={row}
                english={sheet.columns[column.key]?.english}
                onEdit={onEdit}
                onHistory={onHistory}
              />
            ))}
          </dl>
        </div>
      ))}
      <Button onClick={() => setWhole(!isWhole)}>{translate(isWhole ? 'record.filled' : 'record.all')}</Button>
    </section>
  );
}

interface FactProps extends Pick<FactsProps, 'row' | 'onEdit'> {
  readonly onHistory: FactsProps['onHistory'] | undefined;
  readonly column: GridColumn;
  readonly english: string | undefined;
}

/** A cell; of a pair in two languages it says when the English one is missing. */
function Fact({ column, row, english, onEdit, onHistory }: FactProps) {
  const translate = useTranslate();
  const text = textOf(column, row.values[column.key] ?? null, row.labels);
  const isMissing = english !== undefined && text !== '' && !row.values[english];
  return (
    <div className="record-fact" data-column={column.key}>
      <dt>
        {onHistory ? (
          <button type="button" title={translate('record.history')} onClick={() => onHistory(column.key)}>
            {column.label}
          </button>
        ) : (
          column.label
        )}
      </dt>
      <dd data-tone={toneOf(column, row)}>
        {isWritable(column, row) ? (
          <button type="button" onClick={() => onEdit([column.key])}>
            {text || '–'}
          </button>
        ) : (
          text || '–'
        )}
        {isMissing && <small className="record-untranslated">{translate('record.noEnglish')}</small>}
      </dd>
    </div>
  );
}
