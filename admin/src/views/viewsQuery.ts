import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Backend } from '../data/backend.ts';
import { readViews } from './savedViews.ts';

/** What is asked for the saved views of a sheet. */
export const viewsQuery = ({ dataProvider, authProvider }: Backend, sheet: SheetDef) => ({
  queryKey: ['views', sheet.key],
  queryFn: async () => {
    const [session, all] = await Promise.all([authProvider.session(), readViews(dataProvider, sheet)]);
    return { all, me: session.user.id, department: session.user.departmentId };
  },
  staleTime: 60_000,
});
