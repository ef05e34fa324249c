import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import { choicesQuery, fieldsQuery } from './surroundingQueries.ts';

/** A field or an entry of a list that somebody adds is there at once, without the page being opened again. Once for all pages. */
export function useFreshSurroundings() {
  const backend = useBackend();
  const queries = useQueryClient();
  useEffect(() => {
    const again = ({ queryKey }: { readonly queryKey: string[] }) => void queries.invalidateQueries({ queryKey });
    const stops = [
      backend.live.watch('customFields', () => again(fieldsQuery(backend))),
      backend.live.watch('choices', () => again(choicesQuery(backend))),
    ];
    return () => stops.forEach((stop) => stop());
  }, [backend, queries]);
}
