import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { labelColumns, labelIn } from '@redress/schema/sheets/label.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import type { GridColumn } from '../grid/cell.ts';

const NAMED = 10;

/** Labels of the rows that a filter of a reference names, by id. */
export function useLabels(
  column: GridColumn | undefined,
  operators: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const { dataProvider, locale } = useBackend();
  const ids = Object.values(operators)
    .flat()
    .filter((value) => typeof value === 'string')
    .slice(0, NAMED);
  const target = column?.target ? sheets[column.target as SheetKey] : undefined;
  const { data } = useQuery({
    queryKey: ['labels', column?.target, ids, locale()],
    enabled: target !== undefined && ids.length > 0,
    queryFn: () =>
      dataProvider.getList(target!.key, {
        filter: { id: { in: ids } },
        pagination: { page: 1, perPage: NAMED },
        meta: { columns: labelColumns(target!), withTotal: false },
      }),
  });
  return useMemo(
    () => new Map(data?.data.map((row) => [String(row.id), labelIn(target!, row, locale())]) ?? []),
    [data, target, locale],
  );
}
