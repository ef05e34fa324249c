import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and does what the newest `act` does: who gets it is not drawn anew. */
export function useLatest<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
