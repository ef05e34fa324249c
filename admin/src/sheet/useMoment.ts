import { kinds } from '@redress/schema/kinds/kinds.ts';
import { useCallback } from 'react';
import { useSurroundings } from './useSurroundings.ts';

/** Writes moments as the grid does, in the site's time, to the minute; nothing for none. */
export function useMoment() {
  const { around } = useSurroundings();
  return useCallback(
    (moment: string | null | undefined) =>
      moment && around
        ? kinds.dateTime
            .format(moment, { locale: around.locale, timeZone: around.timeZone, today: around.today })
            .slice(0, 16)
        : '',
    [around],
  );
}
