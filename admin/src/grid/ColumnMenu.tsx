import { Divider, MenuItem, MenuList, Popover } from '@mui/material';
import { useTranslate } from 'react-admin';
import { freeze, hide, resize } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import { ColumnFilter } from './ColumnFilter.tsx';
import { fitWidth } from './fit.ts';
import { foldLevel } from './fold.ts';
import { type GridParts, useGrid } from './GridContext.ts';
import { moveBy } from './headKeys.ts';
import { fontOf } from './ResizeHandle.tsx';
import { useSignal } from './signal.ts';
import { alsoBy, notBy } from './sorting.ts';
import type { Sort } from './source.ts';

interface Item {
  readonly name: string;
  readonly sign: string;
  readonly run: () => void;
}

/** Sorting, the filter and everything else of one column, under its title. */
export function ColumnMenu({
  column,
  anchor,
  onClose,
}: {
  readonly column: GridColumn;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}) {
  const parts = useGrid();
  const translate = useTranslate();
  const { sort } = useSignal(parts.grid.query);
  const list = (items: readonly Item[], autoFocus: boolean) => (
    <MenuList dense className="grid-menu" autoFocusItem={autoFocus} aria-label={column.label}>
      {items.map(({ name, sign, run }) => (
        <MenuItem
          key={name}
          onClick={() => {
            onClose();
            run();
          }}
        >
          <span className="grid-menu-sign" aria-hidden>
            {sign}
          </span>{' '}
          {translate(`grid.column.${name}`)}
        </MenuItem>
      ))}
    </MenuList>
  );
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': translate('grid.column.menu', { column: column.label }) } }}
    >
      {column.sortable && (
        <>
          {list(sortItems(parts, column, sort), true)}
          <Divider />
          <ColumnFilter column={column} onClose={onClose} />
          <Divider />
        </>
      )}
      {list(columnItems(parts, column, anchor), !column.sortable)}
    </Popover>
  );
}

function sortItems({ ask }: GridParts, { key }: GridColumn, sort: readonly Sort[]): Item[] {
  const isFurther = sort.some((step) => step.column !== key);
  const isSorted = sort.some((step) => step.column === key);
  return [
    { name: 'ascending', sign: '↑', run: () => ask({ sort: [{ column: key, descending: false }] }) },
    { name: 'descending', sign: '↓', run: () => ask({ sort: [{ column: key, descending: true }] }) },
    ...(isFurther
      ? [
          { name: 'alsoAscending', sign: '+↑', run: () => ask({ sort: alsoBy(sort, key, false) }) },
          { name: 'alsoDescending', sign: '+↓', run: () => ask({ sort: alsoBy(sort, key, true) }) },
        ]
      : []),
    ...(isSorted && isFurther ? [{ name: 'unsorted', sign: '×', run: () => ask({ sort: notBy(sort, key) }) }] : []),
  ];
}

function columnItems(parts: GridParts, column: GridColumn, anchor: HTMLElement): Item[] {
  const { grid, arrangement, arrange, choose, groupBy, own } = parts;
  const { key, isOwn } = column;
  const at = arrangement.columns.findIndex((shown) => shown.key === key);
  const isLastFrozen = at === arrangement.frozen - 1;
  return [
    { name: 'hide', sign: '', run: () => arrange(hide(arrangement, key)) },
    ...(isLastFrozen ? [] : [{ name: 'freeze', sign: '', run: () => arrange(freeze(arrangement, key)) }]),
    ...(arrangement.frozen > 0 ? [{ name: 'unfreeze', sign: '', run: () => arrange(freeze(arrangement, null)) }] : []),
    { name: 'moveLeft', sign: '←', run: () => moveBy(parts, column, -1) },
    { name: 'moveRight', sign: '→', run: () => moveBy(parts, column, 1) },
    { name: 'fit', sign: '', run: () => arrange(resize(arrangement, key, fitWidth(grid, column, fontOf(anchor)))) },
    ...(groupBy && isGroupable(column) ? groupItems(parts, key, groupBy) : []),
    { name: 'choose', sign: '', run: choose },
    ...(own ? [{ name: 'add', sign: '+', run: () => own.add() }] : []),
    ...(own && isOwn
      ? [
          { name: 'change', sign: '', run: () => own.change(key) },
          { name: 'retire', sign: '', run: () => own.retire(key) },
        ]
      : []),
  ];
}

/** Groups by one column, by a second one within, or not by it any longer. */
function groupItems(parts: GridParts, key: string, groupBy: (columns: readonly string[]) => void): Item[] {
  const known = parts.grid.by.get().map((column) => column.key);
  const others = known.filter((other) => other !== key);
  const level = known.indexOf(key) + 1;
  if (level > 0)
    return [
      { name: 'ungroup', sign: '', run: () => groupBy(others) },
      { name: 'foldGroups', sign: '▸', run: () => foldLevel(parts, level, true) },
      { name: 'openGroups', sign: '▾', run: () => foldLevel(parts, level, false) },
    ];
  const within = { name: 'groupWithin', sign: '', run: () => groupBy([others[0]!, key]) };
  return [{ name: 'group', sign: '', run: () => groupBy([key]) }, ...(others.length ? [within] : [])];
}

const isGroupable = ({ kind, sortable }: GridColumn) => sortable && kind !== 'longText';
