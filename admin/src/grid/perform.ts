import { clear } from './clear.ts';
import { copySelected } from './copying.ts';
import type { Desk } from './desk.ts';
import { fillDown, fillRight } from './fill.ts';
import { foldGroup } from './fold.ts';
import { travelBy } from './going.ts';
import { act, type Grid } from './grid.ts';
import { type Command, isTravel, type Travel } from './keys.ts';
import { closeRow, openRow } from './openRows.ts';
import { cancel, commit, open, openSlot, toggle } from './opening.ts';
import { pasteByMenu } from './pasting.ts';
import { choose } from './resolve.ts';
import { rangeOf } from './selection.ts';
import type { Suggestion } from './source.ts';
import { travel } from './undo.ts';

const openHere = (desk: Desk) => void (openSlot(desk) || open(desk, 'editing'));
const undone = (way: 'undo' | 'redo') => (desk: Desk) =>
  void travel(desk, way).then(() => desk.reveal(desk.grid.selection.get().active));

const selectRows = (grid: Grid) => {
  const { top, bottom } = rangeOf(grid.selection.get());
  act(grid, { type: 'rows', from: top, to: bottom });
};
const selectColumns = (grid: Grid) => {
  const { left, right } = rangeOf(grid.selection.get());
  act(grid, { type: 'columns', from: left, to: right });
};

/** What each command that is no movement does; `false` leaves the key to the browser. */
const does: Readonly<Record<Exclude<Command, Travel>['do'], (desk: Desk) => boolean | void>> = {
  cancel: (desk) => {
    if (cancel(desk)) return;
    desk.grid.side.set(null);
    desk.leave();
  },
  openRow,
  closeRow,
  foldGroup,
  keepMine: ({ grid }) => choose(grid, 'mine'),
  takeTheirs: ({ grid }) => choose(grid, 'theirs'),
  edit: openHere,
  openList: openHere,
  newLine: ({ field }) => field.insert('\n'),
  toggle,
  undo: undone('undo'),
  redo: undone('redo'),
  clear: ({ grid, loader }) => void clear(grid, loader),
  fillDown: ({ grid, loader }) => void fillDown(grid, loader),
  fillRight: ({ grid, loader }) => void fillRight(grid, loader),
  selectAll: ({ grid }) => act(grid, { type: 'all' }),
  selectRows: ({ grid }) => selectRows(grid),
  selectColumns: ({ grid }) => selectColumns(grid),
  cellHistory: ({ grid }) => grid.side.set('cell'),
  changeMany: ({ grid }) => grid.many.set('change'),
  comments: ({ grid }) => grid.side.set('comments'),
  find: ({ grid }) => grid.aside.set({ what: 'find' }),
  search: (desk) => desk.toSearch(),
  menu: ({ grid, field }) => grid.aside.set({ what: 'menu', at: field.place() }),
  help: ({ grid }) => grid.aside.set({ what: 'help' }),
  copy: (desk) => copySelected(desk, false),
  copyWithHeads: (desk) => copySelected(desk, true),
  copyLink: (desk) => desk.copyLink?.(),
  cut: (desk) => {
    copySelected(desk, false);
    void clear(desk.grid, desk.loader);
  },
  paste: (desk) => void pasteByMenu(desk),
};

/** Carries out a command; `false` leaves the key to the browser. While a jump is under way the command waits for it. */
export function perform(desk: Desk, command: Command, picked?: Suggestion): boolean {
  const before = desk.grid.jump.get();
  if (before)
    jumping(
      desk.grid,
      waiting(before, () => carryOut(desk, command, picked)),
    );
  const done = before ? true : carryOut(desk, command, picked);
  if (typeof done !== 'boolean') jumping(desk.grid, done);
  return done !== false;
}

function carryOut(desk: Desk, command: Command, picked?: Suggestion): boolean | Promise<void> {
  if (!isTravel(command)) return does[command.do](desk) !== false;
  // Tab walks on; Enter opens what there is to open
  const isEnter = command.do === 'step' && command.rows > 0;
  if (isEnter && !desk.grid.editing.get() && openSlot(desk)) return true;
  commit(desk, picked);
  return travelBy(desk, command) ?? true;
}

function jumping({ jump }: Grid, way: Promise<void>) {
  const whole = way.finally(() => {
    if (jump.get() === whole) jump.set(null);
  });
  jump.set(whole);
}

const waiting = async (before: Promise<void>, task: () => boolean | Promise<void>) => {
  await before;
  await task();
};
