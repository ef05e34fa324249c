import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useCallback, useMemo } from 'react';
import { useListParams } from 'react-admin';
import type { Query } from '../grid/source.ts';

/** Filter, search and order of a sheet as react-admin keeps them: in the address and in its store. */
export function useQueryParams(sheet: SheetDef): [Query, (change: Partial<Query>) => void] {
  const first = { field: sheet.order.column, order: sheet.order.descending ? 'DESC' : 'ASC' } as const;
  const [{ filterValues, sort, order }, { setFilters, setSort }] = useListParams({
    resource: sheet.key,
    sort: first,
    perPage: 100,
  });
  const query = useMemo<Query>(() => {
    const { q = '', ...filter } = filterValues as Record<string, unknown>;
    return { filter, search: String(q), sort: { column: sort, descending: order === 'DESC' } };
  }, [filterValues, sort, order]);
  const ask = useCallback(
    (change: Partial<Query>) => {
      if (change.sort) setSort({ field: change.sort.column, order: change.sort.descending ? 'DESC' : 'ASC' });
      if (!change.filter && change.search === undefined) return;
      const { filter, search } = { ...query, ...change };
      setFilters(search ? { ...filter, q: search } : filter, undefined, false);
    },
    [query, setSort, setFilters],
  );
  return [query, ask];
}
