import type { Locale } from '@redress/schema/errors.ts';
import { useLocaleState } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import type { Surroundings } from './gridColumns.ts';

/** The session and the choice lists, read once for all sheets. */
export function useSurroundings() {
  const { authProvider, choices } = useBackend();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useQuery({
    queryKey: ['surroundings'],
    queryFn: async () => ({ session: await authProvider.session(), choices: await choices() }),
    staleTime: 5 * 60_000,
  });
  const around = useMemo<Surroundings | undefined>(
    () =>
      data && {
        locale: locale as Locale,
        timeZone: data.session.timeZone,
        today: data.session.today,
        choices: data.choices,
      },
    [data, locale],
  );
  return { around, me: data?.session.user.name ?? '', error, retry: refetch };
}
