import type { Locale } from '@redress/schema/errors.ts';
import { useLocaleState } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import type { Surroundings } from './gridColumns.ts';

/** The session, the choice lists and the custom fields, read once for all sheets and again when they change. */
export function useSurroundings() {
  const { authProvider, choices, fields, live } = useBackend();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useQuery({
    queryKey: ['surroundings'],
    queryFn: async () => {
      const session = await authProvider.session();
      const [lists, own] = await Promise.all([choices(), fields()]);
      return { session, choices: lists, fields: own };
    },
    staleTime: 5 * 60_000,
  });
  const isKnown = data !== undefined;
  useEffect(() => {
    // a field or an entry that somebody adds is there at once, without the page being opened again
    if (!isKnown) return undefined;
    const again = () => void refetch({ cancelRefetch: false });
    const stops = (['customFields', 'choices'] as const).map((sheet) => live.watch(sheet, again));
    return () => stops.forEach((stop) => stop());
  }, [isKnown, live, refetch]);
  const around = useMemo<Surroundings | undefined>(
    () =>
      data && {
        locale: locale as Locale,
        timeZone: data.session.timeZone,
        today: data.session.today,
        choices: data.choices,
        fields: data.fields,
        userId: data.session.user.id,
        isAdministrator: data.session.administers,
      },
    [data, locale],
  );
  return { around, me: data?.session.user.name ?? '', error, retry: refetch };
}
