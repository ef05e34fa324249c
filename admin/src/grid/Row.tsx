import { type CSSProperties, memo } from 'react';
import './cells.css';
import './colours.css';
import './tones.css';
import { type GridColumn, type GridRow, isWritable } from './cell.ts';
import { alignOf, shownText } from './display.ts';
import type { Edit, RowEdits } from './edits.ts';
import type { Layout } from './geometry.ts';
import type { Marks } from './grid.ts';
import { Gutter } from './Gutter.tsx';
import { useGrid } from './GridContext.ts';
import { toneOf } from './tone.ts';

interface RowProps {
  readonly index: number;
  readonly row: GridRow | undefined;
  readonly edits: RowEdits | undefined;
  readonly flashes: Readonly<Record<string, string>> | undefined;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly marks: Marks | undefined;
  readonly columns: readonly GridColumn[];
  readonly layout: Layout;
  readonly left: number;
  readonly right: number;
  /** Selected columns of this row, `-1` for none. */
  readonly from: number;
  readonly to: number;
  /** The empty row below the last one. */
  readonly isBlank: boolean;
}

/** One row: its number, the frozen cells, the cells in view. It is drawn again only when something of its own changed. */
export const Row = memo(function Row(props: RowProps) {
  const { index, row, layout, left, right, isBlank } = props;
  const shown = [...Array(layout.frozen).keys()];
  for (let col = left; col <= right; col++) shown.push(col);
  const isSelected = props.from >= 0;
  const state = row ? (row.isVoided ? ' is-voided' : row.id ? '' : ' is-new') : isBlank ? ' is-blank' : ' is-loading';
  return (
    <div
      role="row"
      aria-rowindex={index + layout.lines.bandsAbove(index) + 3}
      className={`grid-row${state}`}
      data-colour={row?.colour}
      style={{ top: layout.lines.topOf(index), width: layout.width }}
    >
      <Gutter
        index={index}
        isThere={row?.id !== undefined}
        isBlank={isBlank}
        isSelected={isSelected}
        isOpen={props.isOpen}
        isPicked={props.isPicked}
        isMarked={props.marks?.[''] !== undefined}
      />
      {shown.map((col) => (
        <CellView key={col} {...props} col={col} />
      ))}
    </div>
  );
});

function CellView({ row, edits, flashes, marks, columns, layout, from, to, col }: RowProps & { readonly col: number }) {
  const { slots } = useGrid();
  const column = columns[col];
  if (!column) return null;
  const slot = slots?.[column.kind];
  const edit = edits?.[column.key];
  const by = edit ? undefined : flashes?.[column.key];
  const text = shownText(column, row, edit);
  const more = column.countKey && row ? (row.counts[column.countKey] ?? 0) - 1 : 0;
  const isReadOnly = !isWritable(column, row);
  const isFrozen = col < layout.frozen;
  const style: CSSProperties = { left: layout.lefts[col], width: layout.widths[col] };
  const classes = [
    'grid-cell',
    `to-${alignOf(column)}`,
    isFrozen && 'is-frozen',
    isReadOnly && 'is-readonly',
    classOf(edit),
    by && 'is-fresh',
    slot && !text && 'is-hollow',
    marks?.[column.key] && 'is-marked',
  ];
  const tone = row && !edit ? toneOf(column, row) : undefined;
  return (
    <div
      role="gridcell"
      aria-colindex={col + 2}
      aria-selected={col >= from && col <= to}
      aria-readonly={isReadOnly}
      aria-invalid={edit?.message ? true : undefined}
      className={classes.filter(Boolean).join(' ')}
      data-column={column.key}
      data-tone={tone}
      data-by={by}
      title={edit?.message ?? edit?.was}
      style={style}
    >
      {slot && row?.id && (
        <span className="grid-slot" title={slot.label}>
          {slot.sign(row, column)}
        </span>
      )}
      {edit?.was && <s>{edit.was}</s>}
      {text}
      {more > 0 && <span className="grid-more">+{more}</span>}
    </div>
  );
}

const classOf = (edit: Edit | undefined) => edit && `is-${edit.status}`;
