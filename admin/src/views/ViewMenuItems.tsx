import { Divider, Menu, MenuItem } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import type { SavedView } from './savedViews.ts';
import { type BuiltIn, keysOf } from './settings.ts';
import type { useViewWriting } from './useViewWriting.ts';
import type { ViewMenuProps } from './ViewMenu.tsx';

interface ItemsProps extends ViewMenuProps {
  readonly writing: ReturnType<typeof useViewWriting>;
  readonly anchor: HTMLElement | null;
  readonly close: (act: () => unknown) => () => void;
  readonly ask: (what: 'saveAs' | 'rename') => void;
}

const builtIns: readonly BuiltIn[] = ['daily', 'full'];

/** The views one may open, and what may be done with the open one. */
export function ViewMenuItems({ sheet, view, saved, writing, anchor, close, ask }: ItemsProps) {
  const { grid, ask: askRows } = useGrid();
  const isVoided = useSignal(grid.query).filter['isVoided'] !== undefined;
  const translate = useTranslate();
  const { base, known, isChanged } = view;
  const isMine = (one: SavedView) => one.ownerId === saved.me;
  const isThere = (name: BuiltIn) => name === 'daily' || keysOf(sheet, 'daily').length < keysOf(sheet, 'full').length;
  const group = (title: string, those: readonly SavedView[]): ReactNode[] =>
    those.length
      ? [
          <li key={title} role="presentation" className="view-menu-head">
            {translate(title)}
          </li>,
          ...those.map((one) => (
            <MenuItem key={one.id} selected={base === one.id} onClick={close(() => view.openSaved(one.id))}>
              {one.name}
              {one.isDefault && <small>&nbsp;· {translate('sheet.view.default')}</small>}
            </MenuItem>
          )),
        ]
      : [];
  const item = (key: string, act: () => unknown, isOn = true) => (
    <MenuItem key={key} disabled={!isOn} onClick={() => void act()}>
      {translate(`sheet.view.${key}`)}
    </MenuItem>
  );
  const mayDefault =
    known && known.sharing === 'DEPARTMENT' && known.departmentId !== null && known.departmentId === saved.department;
  return (
    <Menu open={anchor !== null} anchorEl={anchor} onClose={close(() => undefined)}>
      {builtIns.filter(isThere).map((name) => (
        <MenuItem key={name} selected={base === name} onClick={close(() => view.open(name))}>
          {translate(`sheet.view.${name}`)}
        </MenuItem>
      ))}
      {group(
        'sheet.view.shared',
        saved.all.filter((one) => !isMine(one)),
      )}
      {group('sheet.view.mine', saved.all.filter(isMine))}
      <Divider />
      {known &&
        isMine(known) &&
        item(
          'save',
          close(() => writing.save(known)),
          isChanged,
        )}
      {item('saveAs', () => ask('saveAs'))}
      {known && isMine(known) && item('rename', () => ask('rename'))}
      {mayDefault &&
        item(
          known.isDefault ? 'noDefault' : 'makeDefault',
          close(() => writing.makeDefault(known)),
        )}
      {known &&
        isMine(known) &&
        item(
          'delete',
          close(() => writing.remove(known)),
        )}
      {item('reset', close(view.reset), isChanged)}
      {writing.last && item('undo', close(writing.undo))}
      <Divider />
      <MenuItem
        selected={isVoided}
        onClick={close(() => askRows({ filter: isVoided ? {} : { isVoided: { eq: true } } }))}
      >
        {translate('many.voided')}
      </MenuItem>
    </Menu>
  );
}
