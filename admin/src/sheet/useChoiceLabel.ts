import { useCallback } from 'react';
import { useSurroundings } from './useSurroundings.ts';

/** Names entries of choice lists in the reader's language; a code that no list knows stays itself. */
export function useChoiceLabel() {
  const { around } = useSurroundings();
  return useCallback(
    (list: string, code: string | null | undefined) =>
      (code && around?.choices[list]?.find((entry) => entry.code === code)?.[around.locale]) ?? code ?? '',
    [around],
  );
}
