import { useEffect, useRef, useState } from 'react';
import { findFrom, findInRow } from './finding.ts';
import { useGrid } from './GridContext.ts';
import type { Hit } from './source.ts';

const WAIT_MS = 250;

/** What came of looking for the present text: a hit, none, or the server could not be asked. */
export type Found = Hit | 'none' | 'failed';

/** Looks for a text as it is typed, from the cell where the search began, and step by step for the next and previous hit. */
export function useFind(text: string, isComposing: boolean) {
  const parts = useGrid();
  const { grid } = parts;
  const [found, setFound] = useState<Found>();
  const [start] = useState(() => grid.selection.get());
  const last = useRef(Promise.resolve());
  const wanted = useRef(text);
  /** The row of the last hit. */
  const stood = useRef<number | null>(null);
  const isText = text.trim() !== '';

  /** One step after the other: the next one starts where the last one led. */
  const find = (isDown: boolean, fromStart = false) => {
    const step = async () => {
      if (!fromStart && stood.current === grid.selection.get().active.row && findInRow(parts, text, isDown)) return;
      const from = fromStart ? start.active.row - 1 : grid.selection.get().active.row;
      const hit = await findFrom(parts, text, from, isDown).catch(() => 'failed' as const);
      stood.current = hit && hit !== 'failed' ? hit.index : null;
      if (wanted.current === text) setFound(hit ?? 'none');
    };
    if (isText) last.current = last.current.then(step);
  };
  const look = useRef(find);
  useEffect(() => {
    look.current = find;
    wanted.current = text;
  });
  useEffect(() => {
    if (!text.trim() || isComposing) return undefined;
    const timer = setTimeout(() => look.current(true, true), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text, isComposing]);
  return { found: isText ? found : undefined, find, start };
}
