import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import type { RaRecord } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { toRow } from '../sheet/sheetSource.ts';

/** A row of a sheet with every column; null where it is not there. */
export function useRecord(sheet: SheetDef, id: string | undefined) {
  const { dataProvider, locale } = useBackend();
  return useQuery({
    queryKey: ['record', sheet.key, id],
    enabled: id !== undefined,
    staleTime: 0,
    queryFn: async () => {
      const { data } = await dataProvider.getList<RaRecord>(sheet.key, {
        filter: { id: { eq: id } },
        pagination: { page: 1, perPage: 1 },
        meta: { sheet, withTotal: false },
      });
      return data[0] ? toRow(sheet, data[0], locale()) : null;
    },
  });
}
