import { expect, test } from 'vitest';
import { commandOf, type KeyStroke, type Mode } from '../../admin/src/grid/keys.ts';

const press = (keys: string, mode: Mode = 'idle', isComposing = false) => {
  const parts = keys.split('+');
  const stroke: KeyStroke = {
    key: parts.at(-1)!,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    isComposing,
  };
  return commandOf(stroke, mode);
};

test.each(['Enter', 'Escape', 'Tab', 'ArrowDown', 'a', 'Ctrl+z', 'Backspace'])(
  '%s is left to an input method',
  (key) => {
    for (const mode of ['idle', 'typing', 'editing'] as const) expect(press(key, mode, true)).toBeNull();
  },
);

test.each([
  ['ArrowDown', { do: 'move', rows: 1, cols: 0, extend: false }],
  ['Shift+ArrowLeft', { do: 'move', rows: 0, cols: -1, extend: true }],
  ['Ctrl+ArrowUp', { do: 'edge', rows: -1, cols: 0, extend: false }],
  ['Ctrl+Shift+ArrowUp', { do: 'edge', rows: -1, cols: 0, extend: true }],
  ['Ctrl+Home', { do: 'sheetStart', extend: false }],
  ['End', { do: 'rowEnd', extend: false }],
  ['PageUp', { do: 'page', rows: -1, cols: 0, extend: false }],
  ['Tab', { do: 'step', rows: 0, cols: 1 }],
  ['Shift+Tab', { do: 'step', rows: 0, cols: -1 }],
  ['Enter', { do: 'step', rows: 1, cols: 0 }],
  ['Shift+Enter', { do: 'newRow' }],
  ['F2', { do: 'edit' }],
  ['Delete', { do: 'clear' }],
  ['Ctrl+z', { do: 'undo' }],
  ['Ctrl+Shift+z', { do: 'redo' }],
  ['Ctrl+y', { do: 'redo' }],
  ['Ctrl+d', { do: 'fillDown' }],
  ['Ctrl+r', { do: 'fillRight' }],
  ['Ctrl+a', { do: 'selectAll' }],
  ['Ctrl+f', { do: 'find' }],
  ['Ctrl+Shift+H', { do: 'cellHistory' }],
  ['Alt+Enter', { do: 'cellHistory' }],
  ['Shift+F2', { do: 'comments' }],
  ['Ctrl+Shift+E', { do: 'changeMany' }],
  ['Alt+ArrowRight', { do: 'openRow' }],
  ['Alt+ArrowLeft', { do: 'closeRow' }],
  ['Alt+m', { do: 'keepMine' }],
  ['Alt+o', { do: 'takeTheirs' }],
  ['Ctrl+ ', { do: 'selectColumns' }],
  ['Shift+ ', { do: 'selectRows' }],
])('%s on a selected cell', (keys, command) => {
  expect(press(keys)).toEqual(command);
});

test('copy, cut and paste are the browser’s, and so are letters', () => {
  for (const keys of ['Ctrl+c', 'Ctrl+x', 'Ctrl+v', 'a', '你', 'Shift+A']) expect(press(keys)).toBeNull();
});

test('while editing, arrows and Ctrl+Z belong to the text; while typing, arrows leave the cell', () => {
  for (const keys of ['ArrowLeft', 'Home', 'Ctrl+z', 'Ctrl+a', 'Delete', ' '])
    expect(press(keys, 'editing')).toBeNull();
  expect(press('ArrowRight', 'typing')).toMatchObject({ do: 'move' });
  expect(press('Ctrl+z', 'typing')).toBeNull();
  expect(press('Alt+Enter', 'editing')).toEqual({ do: 'newLine' });
  expect(press('Escape', 'editing')).toEqual({ do: 'cancel' });
});
