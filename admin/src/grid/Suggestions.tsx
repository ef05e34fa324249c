import { useEffect, useRef } from 'react';
import './hanging.css';
import type { Suggestion } from './source.ts';
import type { SuggestionList } from './useSuggestions.ts';

/** The list under an open cell; the keyboard stays in the cell. */
export function Suggestions({
  items,
  marked,
  onPick,
}: Pick<SuggestionList, 'items' | 'marked'> & { readonly onPick: (item: Suggestion) => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // braces: newer browsers give a promise, which React would take for a clean-up
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  if (!items.length) return null;
  return (
    <ul
      ref={list}
      role="listbox"
      id="grid-suggestions"
      className="grid-suggestions"
      onPointerDown={(event) => event.stopPropagation()}
    >
      {items.map((item, index) => (
        <li
          key={item.value}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(item);
          }}
        >
          {item.label}
          {item.hint && <small>{item.hint}</small>}
        </li>
      ))}
    </ul>
  );
}
