import FilesIcon from '@mui/icons-material/AttachFileOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import FoldIcon from '@mui/icons-material/ExpandLess';
import UnfoldIcon from '@mui/icons-material/ExpandMore';
import { IconButton } from '@mui/material';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { Fragment, type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { childrenOf } from '../data/childSheets.ts';
import { type GridColumn, type GridRow, isWritable } from '../grid/cell.ts';
import { alignOf, textOf } from '../grid/display.ts';
import { toneOf } from '../grid/tone.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { RowDetails } from './RowDetails.tsx';
import type { Writer } from './useWriter.ts';

/** So many rows show what belongs to each of them by themselves; of more, whichever is unfolded. */
const OPEN = 3;

interface ChildTableProps {
  readonly sheet: SheetDef;
  /** Every row there is: a column that none of them fills in only takes room. */
  readonly all: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly around: Surroundings;
  readonly writer: Writer;
  readonly onEdit: (row: GridRow) => void;
  readonly onFiles: (row: GridRow) => void;
}

/** Rows that belong to a row as a table; on a phone it becomes cards. */
export function ChildTable({ sheet, all, rows, around, writer, onEdit, onFiles }: ChildTableProps) {
  const translate = useTranslate();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const hasParts = childrenOf(sheet).length > 0;
  const isOpen = ({ id }: GridRow) => hasParts && all.length <= OPEN !== turned.has(id!);
  const hidden = new Set([sheet.parent!.via, 'position', 'content']);
  const columns = gridColumns(
    sheet,
    columnsOf(sheet).flatMap(({ key, daily, from }) =>
      daily && !hidden.has(key) && !from?.startsWith('parent.') ? [key] : [],
    ),
    around,
  ).filter((column) => all.some((row) => textOf(column, row.values[column.key] ?? null, row.labels) !== ''));
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} className={`to-${alignOf(column)}`}>
              {column.label}
            </th>
          ))}
          <th aria-label={translate('sheet.tools')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.id}>
            <tr onClick={() => onEdit(row)}>
              {columns.map((column) => (
                <ChildCell key={column.key} column={column} row={row} english={sheet.columns[column.key]?.english} />
              ))}
              <td className="record-row-tools">
                {hasParts && (
                  <Tool
                    name={translate(isOpen(row) ? 'record.fold' : 'record.unfold')}
                    onUse={() => setTurned(turned.symmetricDifference(new Set([row.id!])))}
                  >
                    {isOpen(row) ? <FoldIcon fontSize="inherit" /> : <UnfoldIcon fontSize="inherit" />}
                  </Tool>
                )}
                <Tool name={translate('ra.action.edit')} onUse={() => onEdit(row)}>
                  <EditIcon fontSize="inherit" />
                </Tool>
                {sheet.columns['files'] && (
                  <Tool name={translate('files.title')} onUse={() => onFiles(row)}>
                    <FilesIcon fontSize="inherit" />
                  </Tool>
                )}
                <Tool
                  name={translate('ra.action.delete')}
                  onUse={() => void writer.attempt(sheet, { id: row.id!, patch: {}, void: true })}
                >
                  <DeleteIcon fontSize="inherit" />
                </Tool>
              </td>
            </tr>
            {isOpen(row) && (
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
  );
}

interface ToolProps {
  readonly name: string;
  readonly onUse: () => void;
  readonly children: ReactNode;
}

function Tool({ name, onUse, children }: ToolProps) {
  const use = (event: MouseEvent) => {
    event.stopPropagation(); // a click on the row edits it
    onUse();
  };
  return (
    <IconButton size="small" title={name} aria-label={name} onClick={use}>
      {children}
    </IconButton>
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
      data-kind={column.kind}
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
