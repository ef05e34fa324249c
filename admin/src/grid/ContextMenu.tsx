import { Divider, ListItemText, Menu, MenuItem } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { type Action, actions } from './actions.ts';
import type { Aside } from './aside.ts';
import { selectedRange } from './ranges.ts';
import { isWritable } from './cell.ts';
import { type Grid, rowAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { perform } from './perform.ts';

/** What can be done with the selected cells, each with its keys. */
export function ContextMenu({ at }: Pick<Extract<Aside, { what: 'menu' }>, 'at'>) {
  const parts = useGrid();
  const { grid, focus } = parts;
  const translate = useTranslate();
  const isLocked = !mayWrite(grid);
  const offered = actions.map((group) => group.filter(({ name }) => name !== 'copyLink' || parts.copyLink));
  const close = () => {
    grid.aside.set(null);
    focus();
  };
  const run = ({ command }: Action) => {
    close();
    // the menu gives the keyboard back first: what the browser copies belongs to where the keyboard is
    setTimeout(() => perform(parts, command));
  };
  return (
    <Menu
      open
      onClose={close}
      anchorReference="anchorPosition"
      anchorPosition={at}
      transitionDuration={0}
      onContextMenu={(event) => event.preventDefault()}
      slotProps={{ list: { dense: true } }}
    >
      {offered.map((group, place) => (
        <Fragment key={group[0]!.name}>
          {place > 0 && <Divider />}
          {group.map((action) => (
            <MenuItem key={action.name} disabled={action.isWrite && isLocked} onClick={() => run(action)}>
              <ListItemText>{translate(`grid.action.${action.name}`)}</ListItemText>
              <span className="grid-menu-keys">{action.keys}</span>
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </Menu>
  );
}

/** Whether one of the selected columns may be written in the active row. */
function mayWrite(grid: Grid) {
  const { left, right } = selectedRange(grid);
  const row = rowAt(grid, grid.selection.get().active);
  return grid.columns
    .get()
    .slice(left, right + 1)
    .some((column) => isWritable(column, row));
}
