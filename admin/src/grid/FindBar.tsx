import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Aside } from './aside.ts';
import { useGrid } from './GridContext.ts';
import { type Found, useFind } from './useFind.ts';

/** Finds a text in all rows, also those that are not loaded, and leaves none out. Escape leads back to where one was. */
export function FindBar({ aside }: { readonly aside: Aside }) {
  const { grid, focus, reveal } = useGrid();
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isComposing, setComposing] = useState(false);
  const { found, find, start } = useFind(text, isComposing);
  useEffect(() => {
    // asked for again: another text can be typed at once
    if (aside.what === 'find') input.current?.select();
  }, [aside]);
  const close = () => {
    grid.aside.set(null);
    focus();
  };
  const goBack = () => {
    grid.selection.set(start);
    reveal(start.active);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' || event.key === 'F3') find(!event.shiftKey);
    else if (event.key === 'Escape') goBack();
    else if (event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" className="grid-find">
      <input
        ref={input}
        aria-label={translate('grid.find.label')}
        placeholder={translate('grid.find.label')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <output>{found && (typeof found === 'string' ? translate(`grid.find.${found}`) : placeOf(found))}</output>
      <button type="button" title={translate('grid.find.back')} onClick={() => find(false)}>
        ↑
      </button>
      <button type="button" title={translate('grid.find.next')} onClick={() => find(true)}>
        ↓
      </button>
      <button type="button" title={translate('grid.find.close')} onClick={close}>
        ×
      </button>
    </div>
  );
}

const placeOf = ({ place, total }: Exclude<Found, string>) => `${place} / ${total}`;
