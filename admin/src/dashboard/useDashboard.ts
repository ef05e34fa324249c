import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import { type DashboardData, dashboardDocument, type Year, yearDocument } from './dashboardDocument.ts';
import { late, mineOf, openOf } from './filters.ts';

/** The figures of the start page, read again when complaints change. */
export function useDashboard() {
  const { ask, authProvider, live } = useBackend();
  const query = useQuery({
    queryKey: ['dashboard'],
    queryFn: async () => {
      const { user, timeZone } = await authProvider.session();
      const { year } = await ask<{ year: Year }>(yearDocument);
      const figures = await ask<DashboardData>(dashboardDocument, {
        from: year.startsOn,
        last: year.lastStartedOn,
        until: year.endsOn,
        mine: mineOf(user.id),
        owned: openOf('owned', user.id),
        followed: openOf('followed', user.id),
        checked: openOf('checked', user.id),
        late,
      });
      return { figures, year, me: user.id, timeZone };
    },
  });
  const { refetch } = query;
  useEffect(() => live.watch('complaints', () => void refetch()), [live, refetch]);
  return query;
}

export type Dashboard = NonNullable<ReturnType<typeof useDashboard>['data']>;
