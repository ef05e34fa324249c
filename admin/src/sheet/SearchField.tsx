import { type RefObject, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';

const WAIT_MS = 300;

/** The search of the sheet; it asks when typing pauses, never within an input method's composition. */
export function SearchField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { grid, ask, focus } = useGrid();
  const translate = useTranslate();
  const { search } = useSignal(grid.query);
  const [text, setText] = useState(search);
  const [isComposing, setComposing] = useState(false);
  const [asked, setAsked] = useState(search);
  const [seen, setSeen] = useState(search);
  if (seen !== search) {
    setSeen(search);
    // changed from elsewhere: what is being typed meanwhile is not overwritten by its own answer
    if (search !== asked) setText(search);
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isComposing || text.trim() === search) return;
      setAsked(text.trim());
      ask({ search: text.trim() });
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [text, search, isComposing, ask]);
  return (
    <input
      ref={field}
      type="search"
      className="sheet-search"
      placeholder={translate('sheet.search')}
      aria-label={translate('sheet.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Escape') setText('');
        if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'ArrowDown') return;
        // the key ends here: it must not type into the cell that gets the keyboard
        event.preventDefault();
        focus();
      }}
    />
  );
}
