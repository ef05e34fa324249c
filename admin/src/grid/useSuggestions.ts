import { useEffect, useMemo, useState } from 'react';
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
  /** What they were found for, and in which cell. */
  readonly of: string | null;
  readonly in: string;
}

const none: readonly Suggestion[] = [];

/**
 * What a listed column offers for the typed text: its choices with the letter, references when the server answers. `null`
 * text: closed.
 */
export function useSuggestions(
  grid: Grid,
  column: GridColumn | undefined,
  row: GridRow | undefined,
  text: string | null,
): SuggestionList {
  const place = `${row?.key} ${column?.key}`;
  const asked = text === null || !column || !isListed(column) ? null : `${place} ${text}`;
  const [found, setFound] = useState<Found>({ items: none, of: null, in: '' });
  const [mark, setMark] = useState<{ of: string | null; at: number }>({ of: null, at: -1 });
  const isReference = column?.kind === 'reference';
  const choices = useMemo(
    () => (asked !== null && !isReference ? choicesFor(column!, row, text!) : none),
    [asked, isReference, column, row, text],
  );
  useEffect(() => {
    if (asked === null || !isReference) return undefined;
    const control = new AbortController();
    const show = (items: readonly Suggestion[]) => {
      if (!control.signal.aborted) setFound({ items, of: asked, in: place });
    };
    const search = () => void grid.source.suggest(column, text!.trim(), control.signal).then(show, () => show(none));
    const timer = setTimeout(search, WAIT_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [grid, asked, place, isReference, column, text]);
  // those of the text before stay until there are others, in the same cell
  const shown = !isReference ? choices : found.in === place ? found.items : none;
  // until its own answer is there, a text is not what an earlier one was
  const isOwn = asked !== null && (!isReference || found.of === asked);
  const marked = !isOwn ? -1 : mark.of === asked ? mark.at : text ? bestOf(shown, text) : -1;
  return { items: asked === null ? none : shown, marked, mark: (at) => setMark({ of: asked, at }) };
}

/** The entry that was written out, else the first one. */
function bestOf(items: readonly Suggestion[], text: string) {
  const exact = items.findIndex(({ label, hint }) => label === text.trim() || hint === text.trim());
  return exact >= 0 ? exact : items.length ? 0 : -1;
}
