import { type ClipboardEvent, type KeyboardEvent, type Ref, useState } from 'react';
import { isWritable } from './cell.ts';
import { alignOf, shownText } from './display.ts';
import { columnAt, editAt, rowAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { commandOf } from './keys.ts';
import { commit, open } from './opening.ts';
import { perform } from './perform.ts';
import { useSignal } from './signal.ts';
import { Suggestions } from './Suggestions.tsx';
import { useClipboard } from './useClipboard.ts';
import { useSuggestions } from './useSuggestions.ts';

/**
 * The one text field of the grid. It always has the keyboard and lies on the active cell, so that an input method's first
 * letter is already in it. React never sets its value: that would break a composition.
 */
export function Editor({ field }: { readonly field: Ref<HTMLTextAreaElement> }) {
  const desk = useGrid();
  const { grid, layout } = desk;
  const editing = useSignal(grid.editing);
  const { active } = useSignal(grid.selection);
  useSignal(grid.revision);
  const [isComposing, setComposing] = useState(false);
  const column = columnAt(grid, active);
  const row = rowAt(grid, active);
  const typed = editing?.text ?? '';
  const isUntouched = editing?.mode === 'editing' && column && typed === shownText(column, row, editAt(grid, active));
  const list = useSuggestions(grid, column, row, editing && !isComposing ? (isUntouched ? '' : typed) : null);
  const clipboard = useClipboard(desk);
  if (!column) return null;

  const follow = (text: string) => {
    const now = grid.editing.get();
    if (now) grid.editing.set({ ...now, text });
    else if (text && !open(desk, 'typing')) desk.field.write('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const mode = grid.editing.get()?.mode ?? 'idle';
    if (mode !== 'idle' && list.items.length && moveInList(event, list)) return;
    if (mode === 'idle' && event.altKey && event.key === 'ArrowUp') {
      event.preventDefault();
      return desk.toHead(active.col);
    }
    const stroke = {
      // with Alt a Mac writes another sign
      key: event.altKey && event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
      isComposing: false,
    };
    const command = commandOf(stroke, mode);
    if (!command || !perform(desk, command, list.items[list.marked])) return;
    event.preventDefault();
  };
  const isOpen = editing !== null;
  return (
    <>
      <textarea
        ref={field}
        className={`grid-field to-${alignOf(column)}${isOpen ? ' is-open' : ''}`}
        style={{
          minWidth: layout.widths[active.col],
          width: isOpen ? widthFor(typed, layout.widths[active.col]!) : undefined,
        }}
        rows={isOpen ? Math.min(8, typed.split('\n').length) : 1}
        // a voided row takes the keys to say why it takes no text
        readOnly={!isOpen && !row?.isVoided && !isWritable(column, row)}
        aria-label={`${column.label} ${active.row + 1}`}
        aria-controls={list.items.length ? 'grid-suggestions' : undefined}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          setComposing(true);
          if (!grid.editing.get()) open(desk, 'typing');
        }}
        onCompositionEnd={(event) => {
          setComposing(false);
          follow(event.currentTarget.value);
        }}
        onInput={(event) => follow(event.currentTarget.value)}
        // another window takes the keyboard for a while: what is typed goes on afterwards
        onBlur={({ currentTarget }) => {
          if (document.activeElement !== currentTarget) commit(desk);
        }}
        onCopy={(event: ClipboardEvent<HTMLTextAreaElement>) => clipboard.copy(event)}
        onCut={(event: ClipboardEvent<HTMLTextAreaElement>) => clipboard.cut(event)}
        onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => clipboard.paste(event)}
      />
      {isOpen && <Suggestions items={list.items} marked={list.marked} onPick={(item) => commit(desk, item)} />}
    </>
  );
}

/** Arrow keys walk through the open list; `false` leaves the key to the grid. */
function moveInList(event: KeyboardEvent, list: ReturnType<typeof useSuggestions>): boolean {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by || event.altKey) return false;
  event.preventDefault();
  list.mark((list.marked + by + list.items.length) % list.items.length);
  return true;
}

/** Wide enough for the longest line; Chinese characters are twice as wide. */
function widthFor(text: string, least: number) {
  const wide = /[\u2e80-\uffff]/g;
  const units = Math.max(...text.split('\n').map((line) => line.length * 7.5 + (line.match(wide)?.length ?? 0) * 5.5));
  return Math.min(520, Math.max(least, units + 24));
}
