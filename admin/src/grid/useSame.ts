import { useState } from 'react';

/** The object of before as long as everything in it is the same: who shares it is not drawn anew. */
export function useSame<T extends object>(next: T): T {
  const [kept, keep] = useState(next);
  const keys = new Set([...Object.keys(kept), ...Object.keys(next)]) as Set<keyof T>;
  if ([...keys].every((key) => Object.is(kept[key], next[key]))) return kept;
  keep(next);
  return next;
}
