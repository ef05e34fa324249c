import type { Command } from './keys.ts';

/** Something that can be done with the selected cells, with the keys that do it; its name is a text `grid.action.…`. */
export interface Action {
  readonly name: string;
  readonly keys: string;
  readonly command: Command;
  /** It changes cells: there must be one that may be written. */
  readonly isWrite?: true;
}

/** The context menu, group by group. */
export const actions: readonly (readonly Action[])[] = [
  [
    { name: 'cut', keys: 'Ctrl+X', command: { do: 'cut' }, isWrite: true },
    { name: 'copy', keys: 'Ctrl+C', command: { do: 'copy' } },
    { name: 'copyWithHeads', keys: 'Ctrl+Shift+C', command: { do: 'copyWithHeads' } },
    { name: 'copyLink', keys: '', command: { do: 'copyLink' } },
    { name: 'paste', keys: 'Ctrl+V', command: { do: 'paste' }, isWrite: true },
  ],
  [
    { name: 'edit', keys: 'F2', command: { do: 'edit' }, isWrite: true },
    { name: 'fillDown', keys: 'Ctrl+D', command: { do: 'fillDown' }, isWrite: true },
    { name: 'fillRight', keys: 'Ctrl+R', command: { do: 'fillRight' }, isWrite: true },
    { name: 'clear', keys: 'Delete', command: { do: 'clear' }, isWrite: true },
  ],
  [
    { name: 'selectRows', keys: 'Shift+Space', command: { do: 'selectRows' } },
    { name: 'selectColumns', keys: 'Ctrl+Space', command: { do: 'selectColumns' } },
    { name: 'changeMany', keys: 'Ctrl+Shift+E', command: { do: 'changeMany' }, isWrite: true },
  ],
  [
    { name: 'openRow', keys: 'Alt+→', command: { do: 'openRow' } },
    { name: 'cellHistory', keys: 'Ctrl+Shift+H', command: { do: 'cellHistory' } },
    { name: 'comments', keys: 'Shift+F2', command: { do: 'comments' } },
  ],
  [
    { name: 'find', keys: 'Ctrl+F', command: { do: 'find' } },
    { name: 'help', keys: 'F1', command: { do: 'help' } },
  ],
];

/** The sheet of keys: what is not in the menu, by groups `grid.keys.…`; each line is its keys and the name of its text. */
export const keyGroups: Readonly<Record<string, readonly (readonly [keys: string, name: string])[]>> = {
  go: [
    ['← ↑ → ↓', 'go.cell'],
    ['Ctrl+← ↑ → ↓', 'go.edge'],
    ['Home · End', 'go.row'],
    ['Ctrl+Home · Ctrl+End', 'go.sheet'],
    ['PageUp · PageDown', 'go.page'],
    ['Tab · Shift+Tab', 'go.tab'],
  ],
  select: [
    ['Shift+← ↑ → ↓', 'select.extend'],
    ['Ctrl+Shift+← ↑ → ↓', 'select.edge'],
    ['Ctrl+Space', 'select.columns'],
    ['Shift+Space', 'select.rows'],
    ['Ctrl+A', 'select.all'],
  ],
  type: [
    ['F2', 'type.edit'],
    ['Enter', 'type.done'],
    ['Alt+Enter', 'type.line'],
    ['Esc', 'type.cancel'],
    ['Alt+↓', 'type.list'],
    ['Space', 'type.tick'],
    ['Delete', 'type.clear'],
    ['Shift+Enter', 'type.newRow'],
  ],
  move: [
    ['Ctrl+C · Ctrl+X · Ctrl+V', 'move.clipboard'],
    ['Ctrl+Shift+C', 'move.heads'],
    ['Ctrl+D · Ctrl+R', 'move.fill'],
    ['Ctrl+Shift+E', 'move.many'],
    ['Ctrl+Z · Ctrl+Y', 'move.undo'],
  ],
  settle: [
    ['Alt+M', 'settle.mine'],
    ['Alt+O', 'settle.theirs'],
    ['Esc', 'settle.discard'],
  ],
  look: [
    ['Ctrl+F', 'look.find'],
    ['Ctrl+Shift+F', 'look.search'],
    ['Alt+→ · Alt+←', 'look.details'],
    ['Alt+Shift+←', 'look.fold'],
    ['Ctrl+Shift+H', 'look.history'],
    ['Shift+F2', 'look.comments'],
    ['Shift+F10', 'look.menu'],
    ['F1', 'look.help'],
  ],
};
