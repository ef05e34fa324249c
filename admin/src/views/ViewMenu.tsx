import ArrowIcon from '@mui/icons-material/ArrowDropDown';
import ViewIcon from '@mui/icons-material/VisibilityOutlined';
import { Badge, Button, Divider, Menu, MenuItem } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { type BuiltIn, keysOf } from './settings.ts';
import type { ViewState } from './useViewState.ts';

const builtIns: readonly BuiltIn[] = ['daily', 'full'];

/** The views of a sheet; a dot says that the open one was changed. */
export function ViewMenu({ sheet, view }: { readonly sheet: SheetDef; readonly view: ViewState }) {
  const { grid, ask, focus } = useGrid();
  const isVoided = useSignal(grid.query).filter['isVoided'] !== undefined;
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (act: () => void) => () => {
    setAnchor(null);
    act();
    focus();
  };
  const isThere = (name: BuiltIn) => name === 'daily' || keysOf(sheet, 'daily').length < keysOf(sheet, 'full').length;
  return (
    <>
      <Button
        startIcon={
          <Badge variant="dot" color="warning" invisible={!view.isChanged}>
            <ViewIcon />
          </Badge>
        }
        endIcon={<ArrowIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${translate('sheet.view.label')} ${translate(`sheet.view.${view.base}`)}${
          view.isChanged ? ` ${translate('sheet.view.changed')}` : ''
        }`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate(`sheet.view.${view.base}`)}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close(() => undefined)}>
        {builtIns.filter(isThere).map((name) => (
          <MenuItem key={name} selected={view.base === name} onClick={close(() => view.open(name))}>
            {translate(`sheet.view.${name}`)}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          selected={isVoided}
          onClick={close(() => ask({ filter: isVoided ? {} : { isVoided: { eq: true } } }))}
        >
          {translate('many.voided')}
        </MenuItem>
        <MenuItem disabled={!view.isChanged} onClick={close(view.reset)}>
          {translate('sheet.view.reset')}
        </MenuItem>
      </Menu>
    </>
  );
}
