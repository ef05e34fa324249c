import { Button } from '@mui/material';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { GridColumn } from '../grid/cell.ts';
import { mentionAt, withMention } from './mention.ts';
import { usePeople } from './usePeople.ts';

interface FormProps {
  readonly column: GridColumn;
  /** Says whether it was written. */
  readonly onSend: (text: string, columnKey: string | null) => Promise<boolean>;
}

/** A new comment on the active cell, or on the whole row. `@` offers colleagues; Ctrl+Enter sends. */
export function CommentForm({ column, onSend }: FormProps) {
  const translate = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [onRow, setOnRow] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const people = usePeople(typed);
  const look = () => {
    const { value, selectionStart } = field.current!;
    setTyped(mentionAt(value, selectionStart));
    setMarked(0);
  };
  const pick = (name: string) => {
    const { value, selectionStart } = field.current!;
    setText(withMention(value, selectionStart, name));
    setTyped(null);
    field.current!.focus();
  };
  const send = async () => {
    if (text.trim() && (await onSend(text.trim(), onRow ? null : column.key))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void send();
      return;
    }
    if (!people.length) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by) setMarked((marked + by + people.length) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(people[marked]!);
    else return;
    event.preventDefault();
  };
  return (
    <form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        value={text}
        aria-label={translate(onRow ? 'comments.writeRow' : 'comments.write', { column: column.label })}
        placeholder={translate(onRow ? 'comments.writeRow' : 'comments.write', { column: column.label })}
        onChange={(event) => setText(event.target.value)}
        onInput={look}
        onKeyDown={onKeyDown}
      />
      {people.length > 0 && (
        <ul role="listbox" aria-label={translate('comments.people')} className="panel-people">
          {people.map((name, index) => (
            <li
              key={name}
              role="option"
              aria-selected={index === marked}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(name);
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="panel-actions">
        <label>
          <input type="checkbox" checked={onRow} onChange={(event) => setOnRow(event.target.checked)} />
          {translate('comments.onRow')}
        </label>
        <Button type="submit" variant="contained" disabled={!text.trim()}>
          {translate('comments.send')}
        </Button>
      </div>
    </form>
  );
}
