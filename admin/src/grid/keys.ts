/** A key press, freed from the DOM. */
export interface KeyStroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The key belongs to an input method: a candidate's Enter, a letter of pinyin. */
  readonly isComposing: boolean;
}

/** `idle`: the cell is only selected; `typing`: typing replaced it, arrows leave; `editing`: arrows move the caret. */
export type Mode = 'idle' | 'typing' | 'editing';

export type Command =
  | { readonly do: 'move' | 'edge' | 'page'; readonly rows: number; readonly cols: number; readonly extend: boolean }
  | { readonly do: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd'; readonly extend: boolean }
  | { readonly do: 'step'; readonly rows: number; readonly cols: number }
  | { readonly do: 'edit' | 'openList' | 'newLine' | 'cancel' | 'clear' | 'toggle' }
  | { readonly do: 'newRow' }
  | { readonly do: 'keepMine' | 'takeTheirs' }
  | { readonly do: 'cellHistory' | 'comments' | 'changeMany' | 'openRow' | 'closeRow' | 'foldGroup' }
  | { readonly do: 'undo' | 'redo' | 'fillDown' | 'fillRight' | 'find' | 'search' | 'menu' | 'help' }
  | { readonly do: 'copy' | 'copyWithHeads' | 'copyLink' | 'cut' | 'paste' }
  | { readonly do: 'selectAll' | 'selectRows' | 'selectColumns' };

/** A command that leads to another cell. */
export type Travel = Extract<
  Command,
  { do: 'move' | 'edge' | 'page' | 'step' | 'newRow' | 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd' }
>;

const travels: ReadonlySet<Command['do']> = new Set([
  'move',
  'edge',
  'page',
  'step',
  'newRow',
  'rowStart',
  'rowEnd',
  'sheetStart',
  'sheetEnd',
] satisfies Travel['do'][]);

export const isTravel = (command: Command): command is Travel => travels.has(command.do);

const arrows: Record<string, { rows: number; cols: number }> = {
  ArrowUp: { rows: -1, cols: 0 },
  ArrowDown: { rows: 1, cols: 0 },
  ArrowLeft: { rows: 0, cols: -1 },
  ArrowRight: { rows: 0, cols: 1 },
};

const withControl: Record<string, Command['do']> = {
  z: 'undo',
  y: 'redo',
  d: 'fillDown',
  r: 'fillRight',
  a: 'selectAll',
  f: 'find',
  ' ': 'selectColumns',
};

const withControlShift: Record<string, Command['do']> = {
  z: 'redo',
  c: 'copyWithHeads',
  f: 'search',
  h: 'cellHistory',
  e: 'changeMany',
};

/** What a key means to the grid; `null` leaves it to the browser (typing, caret, copy and paste). */
export function commandOf(stroke: KeyStroke, mode: Mode): Command | null {
  if (stroke.isComposing) return null;
  return (
    commitKey(stroke, mode) ??
    (mode === 'idle' ? idleKey(stroke) : null) ??
    (mode === 'editing' ? null : travelKey(stroke))
  );
}

function commitKey({ key, alt, ctrl, shift }: KeyStroke, mode: Mode): Command | null {
  if (key === 'Tab') return { do: 'step', rows: 0, cols: shift ? -1 : 1 };
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'F2' && shift) return mode === 'idle' ? { do: 'comments' } : null;
  if (key === 'F2') return mode === 'idle' || mode === 'typing' ? { do: 'edit' } : null;
  if (alt && key === 'ArrowDown') return { do: 'openList' };
  if (key !== 'Enter') return null;
  if (alt || (ctrl && mode !== 'idle')) return mode === 'idle' ? { do: 'cellHistory' } : { do: 'newLine' };
  return shift ? { do: 'newRow' } : { do: 'step', rows: 1, cols: 0 };
}

function idleKey({ key, ctrl, shift, alt }: KeyStroke): Command | null {
  if (ctrl && !alt) {
    const found = (shift ? withControlShift : withControl)[key.toLowerCase()];
    return found ? ({ do: found } as Command) : null;
  }
  if (alt && shift && key === 'ArrowLeft') return { do: 'foldGroup' };
  if (alt && key === 'm') return { do: 'keepMine' };
  if (alt && key === 'o') return { do: 'takeTheirs' };
  if (alt && key === 'ArrowRight') return { do: 'openRow' };
  if (alt && key === 'ArrowLeft') return { do: 'closeRow' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return { do: 'menu' };
  if (key === 'F1') return { do: 'help' };
  return key === ' ' ? { do: shift ? 'selectRows' : 'toggle' } : null;
}

function travelKey({ key, ctrl, shift: extend, alt }: KeyStroke): Command | null {
  const arrow = alt ? undefined : arrows[key];
  if (arrow) return { do: ctrl ? 'edge' : 'move', ...arrow, extend };
  if (key === 'PageDown' || key === 'PageUp') return { do: 'page', rows: key === 'PageDown' ? 1 : -1, cols: 0, extend };
  if (key === 'Home') return { do: ctrl ? 'sheetStart' : 'rowStart', extend };
  if (key === 'End') return { do: ctrl ? 'sheetEnd' : 'rowEnd', extend };
  return null;
}
