import AddIcon from '@mui/icons-material/Add';
import SheetIcon from '@mui/icons-material/TableChartOutlined';
import { Button, IconButton } from '@mui/material';
import { withFields } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, type RaRecord, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { FilesPanel } from '../files/FilesPanel.tsx';
import { readEvery } from '../data/readEvery.ts';
import type { GridRow } from '../grid/cell.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { toRow } from '../sheet/sheetSource.ts';
import { ChildTable } from './ChildTable.tsx';
import { OneClick } from './OneClick.tsx';
import { RowDialog } from './RowDialog.tsx';
import type { Writer } from './useWriter.ts';

/** A list that is longer begins with so many rows. */
const FIRST = 10;

interface ChildRowsProps {
  readonly sheet: SheetDef;
  readonly parentId: string;
  readonly around: Surroundings;
  readonly writer: Writer;
}

/** The rows of a sheet that belong to a row: read, made, changed and voided; many at once in the sheet itself. */
export function ChildRows({ sheet: plain, parentId, around, writer }: ChildRowsProps) {
  const sheet = withFields(plain, around.fields);
  const translate = useTranslate();
  const rows = useChildRows(sheet, parentId);
  const [edited, setEdited] = useState<GridRow | 'new' | null>(null);
  const [filing, setFiling] = useState<GridRow | null>(null);
  const [isWhole, setWhole] = useState(false);
  const via = sheet.parent!.via;
  const name = sheet[around.locale];
  const add = (
    <>
      <Button startIcon={<AddIcon />} onClick={() => setEdited('new')}>
        {rows.length === 0 ? name : translate('record.add')}
      </Button>
      <OneClick sheet={sheet.key} complaintId={parentId} writer={writer} />
    </>
  );
  return (
    <section className={rows.length === 0 ? 'record-children is-empty' : 'record-children'} data-sheet={sheet.key}>
      {rows.length === 0 ? (
        add
      ) : (
        <>
          <h2>
            {name} <small>{rows.length}</small>
            {add}
            <IconButton
              component={Link}
              size="small"
              to={`/${sheet.key}?filter=${encodeURIComponent(JSON.stringify({ [via]: { eq: parentId } }))}`}
              title={translate('record.asSheet')}
              aria-label={`${translate('record.asSheet')} ${name}`}
            >
              <SheetIcon fontSize="inherit" />
            </IconButton>
          </h2>
          <ChildTable
            sheet={sheet}
            all={rows}
            rows={isWhole ? rows : rows.slice(0, FIRST)}
            around={around}
            writer={writer}
            onEdit={setEdited}
            onFiles={setFiling}
          />
          {rows.length > FIRST && !isWhole && (
            <Button onClick={() => setWhole(true)}>{translate('record.every', { count: rows.length })}</Button>
          )}
        </>
      )}
      {filing && (
        <FilesPanel
          steps={writer.steps}
          owner={{ sheet: sheet.key, rowId: filing.id! }}
          name={`${name} ${String(filing.values[sheet.label] ?? '')}`}
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
