import AddIcon from '@mui/icons-material/Add';
import FilesIcon from '@mui/icons-material/AttachFileOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined';
import { Button, IconButton } from '@mui/material';
import { withFields } from '@redress/schema/sheets/fields.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type MouseEvent, useState } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { FilesPanel } from '../files/FilesPanel.tsx';
import { readEvery } from '../data/readEvery.ts';
import { childrenOf } from '../data/childSheets.ts';
import { type GridColumn, type GridRow, isWritable } from '../grid/cell.ts';
import { alignOf, textOf } from '../grid/display.ts';
import { toneOf } from '../grid/tone.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { toRow } from '../sheet/sheetSource.ts';
import { OneClick } from './OneClick.tsx';
import { RowDetails } from './RowDetails.tsx';
import { RowDialog } from './RowDialog.tsx';
import type { Writer } from './useWriter.ts';

interface ChildRowsProps {
  readonly sheet: SheetDef;
  readonly parentId: string;
  readonly around: Surroundings;
  readonly writer: Writer;
}

/** The rows of a sheet that belong to a row: read, made, changed and voided; a table that becomes cards on a phone. */
export function ChildRows({ sheet: plain, parentId, around, writer }: ChildRowsProps) {
  const sheet = withFields(plain, around.fields);
  const translate = useTranslate();
  const rows = useChildRows(sheet, parentId);
  const [edited, setEdited] = useState<GridRow | 'new' | null>(null);
  const [filing, setFiling] = useState<GridRow | null>(null);
  const via = sheet.parent!.via;
  const hasParts = childrenOf(sheet).length > 0;
  const hidden = new Set([via, 'position', 'content']);
  const columns = gridColumns(
    sheet,
    columnsOf(sheet).flatMap(({ key, daily }) => (daily && !hidden.has(key) ? [key] : [])),
    around,
    // a column that no row fills in only takes room
  ).filter((column) => rows.some((row) => textOf(column, row.values[column.key] ?? null, row.labels) !== ''));
  const remove = (row: GridRow) => void writer.write(sheet, { id: row.id!, patch: {}, void: true });
  const add = (
    <>
      <Button startIcon={<AddIcon />} onClick={() => setEdited('new')}>
        {rows.length === 0 ? sheet[around.locale] : translate('record.add')}
      </Button>
      <OneClick sheet={sheet.key} complaintId={parentId} writer={writer} />
    </>
  );
  return (
    <section className={rows.length === 0 ? 'record-children is-empty' : 'record-children'} data-sheet={sheet.key}>
      {rows.length > 0 && (
        <h2>
          {sheet[around.locale]} <small>{rows.length}</small>
          {add}
        </h2>
      )}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key}>{label}</th>
              ))}
              <th aria-label={translate('ra.action.delete')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.id}>
                <tr onClick={() => setEdited(row)}>
                  {columns.map((column) => (
                    <ChildCell
                      key={column.key}
                      column={column}
                      row={row}
                      english={sheet.columns[column.key]?.english}
                    />
                  ))}
                  <RowTools sheet={sheet} onFiles={() => setFiling(row)} onRemove={() => remove(row)} />
                </tr>
                {hasParts && (
                  <tr className="record-nested">
                    <td colSpan={columns.length + 1}>
                      <RowDetails sheet={sheet} row={row} around={around} writer={writer} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && add}
      {filing && (
        <FilesPanel
          steps={writer.steps}
          owner={{ sheet: sheet.key, rowId: filing.id! }}
          name={`${sheet[around.locale]} ${String(filing.values[sheet.label] ?? '')}`}
          onClose={() => setFiling(null)}
        />
      )}
      {edited && (
        <RowDialog
          sheet={sheet}
          around={around}
          row={edited === 'new' ? null : edited}
          given={edited === 'new' ? { [via]: parentId } : {}}
          write={(change) => writer.write(sheet, change)}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

interface RowToolsProps {
  readonly sheet: SheetDef;
  readonly onFiles: () => void;
  readonly onRemove: () => void;
}

/** What is done with a row besides editing it: its files, where it may have some, and its end. */
function RowTools({ sheet, onFiles, onRemove }: RowToolsProps) {
  const translate = useTranslate();
  const act = (work: () => void) => (event: MouseEvent) => {
    event.stopPropagation(); // a click on the row edits it
    work();
  };
  return (
    <td className="record-remove">
      {sheet.columns['files'] && (
        <IconButton size="small" aria-label={translate('files.title')} onClick={act(onFiles)}>
          <FilesIcon fontSize="inherit" />
        </IconButton>
      )}
      <IconButton size="small" aria-label={translate('ra.action.delete')} onClick={act(onRemove)}>
        <DeleteIcon fontSize="inherit" />
      </IconButton>
    </td>
  );
}

interface ChildCellProps {
  readonly column: GridColumn;
  readonly row: GridRow;
  readonly english: string | undefined;
}

function ChildCell({ column, row, english }: ChildCellProps) {
  const translate = useTranslate();
  const text = textOf(column, row.values[column.key] ?? null, row.labels);
  const isMissing = english !== undefined && text !== '' && !row.values[english];
  return (
    <td
      className={`to-${alignOf(column)}`}
      data-label={column.label}
      data-tone={toneOf(column, row)}
      data-column={column.key}
    >
      {text}
      {!isWritable(column, row) || !isMissing ? null : (
        <small className="record-untranslated">{translate('record.noEnglish')}</small>
      )}
    </td>
  );
}

/** Rows of a sheet that belong to a row, in their places. */
export function useChildRows(sheet: SheetDef, parentId: string): readonly GridRow[] {
  const { dataProvider, locale } = useBackend();
  const { data } = useQuery({
    queryKey: ['children', sheet.key, parentId],
    queryFn: () =>
      readEvery<RaRecord>(dataProvider, sheet.key, {
        filter: { [sheet.parent!.via]: { eq: parentId } },
        sort: { field: sheet.columns['position'] ? 'position' : 'id', order: 'ASC' },
        meta: { sheet },
      }),
    placeholderData: (before) => before,
  });
  return (data ?? []).map((record) => toRow(sheet, record, locale()));
}
