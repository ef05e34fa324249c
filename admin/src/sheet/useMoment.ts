import { useCallback } from 'react';
import { momentText } from '../grid/display.ts';
import { useSurroundings } from './useSurroundings.ts';

/** Writes moments as the grid does, in the site's time, to the minute; nothing for none. */
export function useMoment() {
  const { around } = useSurroundings();
  return useCallback(
    (moment: string | null | undefined) =>
      moment && around
        ? momentText({ locale: around.locale, timeZone: around.timeZone, today: around.today }, moment)
        : '',
    [around],
  );
}
