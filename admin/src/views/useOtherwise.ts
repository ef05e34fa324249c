import { useEffect } from 'react';
import { useLocation } from 'react-admin';
import { OTHERWISE } from './address.ts';

/** Writes into the address what a view that not everybody has comes to, so that a link shows the same to whoever gets it. */
export function useOtherwise(whole: string | null) {
  const { pathname, search } = useLocation();
  useEffect(() => {
    const [path, known = ''] = location.hash.split('?');
    const params = new URLSearchParams(known);
    if (whole) params.set(OTHERWISE, whole);
    else params.delete(OTHERWISE);
    const hash = `${path}?${params.toString()}`;
    if (hash !== location.hash) history.replaceState(history.state, '', hash);
    // every other address is written without it
    // eslint-disable-next-line react/exhaustive-effect-dependencies
  }, [pathname, search, whole]);
}
