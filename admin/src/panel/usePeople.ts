import { useQuery } from '@tanstack/react-query';
import type { RaRecord } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';

const OFFERED = 6;
const none: readonly string[] = [];

/** Names of colleagues that what is typed finds; none while nothing is (`null`). */
export function usePeople(typed: string | null): readonly string[] {
  const { dataProvider } = useBackend();
  const { data } = useQuery({
    queryKey: ['people', typed],
    enabled: typed !== null,
    queryFn: async ({ signal }) => {
      const { data: found } = await dataProvider.getList<RaRecord & { name: string }>('users', {
        filter: { q: typed, isActive: { eq: true } },
        sort: { field: 'name', order: 'ASC' },
        pagination: { page: 1, perPage: OFFERED },
        meta: { columns: ['name'], withTotal: false },
        signal,
      });
      return found.map(({ name }) => name);
    },
  });
  return typed === null ? none : (data ?? none);
}
