import { useTranslate } from 'react-admin';
import type { useValues } from './useValues.ts';

interface ValueSearchProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Where one types to find a value in a filter's list. */
export function ValueSearch({ text, onChange }: ValueSearchProps) {
  const translate = useTranslate();
  return (
    <input
      type="search"
      value={text}
      placeholder={translate('grid.filter.findValue')}
      aria-label={translate('grid.filter.findValue')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface ValuesNoteProps {
  readonly found: ReturnType<typeof useValues>['found'];
  readonly isEmpty: boolean;
}

/** What a filter's list says below its values: that none could be read, none is there, or only the first are shown. */
export function ValuesNote({ found, isEmpty }: ValuesNoteProps) {
  const translate = useTranslate();
  if (found === null) return null;
  if (found === 'failed') return <li>{translate('grid.filter.valuesFailed')}</li>;
  return (
    <>
      {isEmpty && <li>{translate('grid.filter.noValues')}</li>}
      {found.hasMore && <li>{translate('grid.filter.first', { count: found.groups.length, all: found.total })}</li>}
    </>
  );
}
