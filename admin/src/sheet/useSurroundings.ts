import type { Locale } from '@redress/schema/errors.ts';
import { useLocaleState } from 'react-admin';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import type { Surroundings } from './gridColumns.ts';
import { choicesQuery, fieldsQuery, sessionQuery } from './surroundingQueries.ts';

/** The session, the choice lists and the custom fields, read once for all sheets and again when they change. */
export function useSurroundings() {
  const backend = useBackend();
  const [locale] = useLocaleState();
  const [session, choices, fields] = useQueries({
    queries: [sessionQuery(backend), choicesQuery(backend), fieldsQuery(backend)],
  });
  const [who, lists, own] = [session.data, choices.data, fields.data];
  const around = useMemo<Surroundings | undefined>(
    () =>
      who &&
      lists &&
      own && {
        locale: locale as Locale,
        timeZone: who.timeZone,
        today: who.today,
        choices: lists,
        fields: own,
        userId: who.user.id,
        isAdministrator: who.administers,
      },
    [who, lists, own, locale],
  );
  const all = [session, choices, fields];
  return {
    around,
    me: who?.user.name ?? '',
    error: all.find(({ error }) => error)?.error,
    retry: () => Promise.all(all.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  };
}
