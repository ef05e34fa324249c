import { useEffect, useState } from 'react';
import type { GridColumn, GridRow } from './cell.ts';
import type { Grid } from './grid.ts';
import type { Suggestion } from './source.ts';
import { choicesFor, isListed } from './suggest.ts';

const WAIT_MS = 120;

export interface SuggestionList {
  readonly items: readonly Suggestion[];
  /** The entry that Enter and Tab take, `-1` for none: then what was typed counts. */
  readonly marked: number;
  readonly mark: (index: number) => void;
}

interface Found {
  readonly items: readonly Suggestion[];
  /** The text that they were found for. */
  readonly of: string | null;
}

/** What a listed column offers for the typed text: its choices at once, references from the server. `null` text: closed. */
export function useSuggestions(
  grid: Grid,
  column: GridColumn | undefined,
  row: GridRow | undefined,
  text: string | null,
): SuggestionList {
  const [{ items, of }, setFound] = useState<Found>({ items: [], of: null });
  const [marked, mark] = useState(-1);
  useEffect(() => {
    const control = new AbortController();
    const show = (found: readonly Suggestion[]) => {
      if (control.signal.aborted) return;
      setFound({ items: found, of: text });
      mark(text ? bestOf(found, text) : -1);
    };
    if (text === null || !column || !isListed(column)) show([]);
    else if (column.kind !== 'reference') show(choicesFor(column, row, text));
    else {
      const search = () => void grid.source.suggest(column, text.trim(), control.signal).then(show, () => show([]));
      const timer = setTimeout(search, WAIT_MS);
      control.signal.addEventListener('abort', () => clearTimeout(timer));
    }
    return () => control.abort();
  }, [grid, column, row, text]);
  // until its own answer is there, a text is not what an earlier one was
  return { items, marked: of === text ? marked : -1, mark };
}

/** The entry that was written out, else the first one. */
function bestOf(items: readonly Suggestion[], text: string) {
  const exact = items.findIndex(({ label, hint }) => label === text.trim() || hint === text.trim());
  return exact >= 0 ? exact : items.length ? 0 : -1;
}
