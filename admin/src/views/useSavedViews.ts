import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import { useBackend } from '../data/BackendContext.ts';
import { readViews, type SavedView } from './savedViews.ts';

export interface SavedViews {
  readonly all: readonly SavedView[];
  /** Who is at the keyboard, and in which department. */
  readonly me: string;
  readonly department: string | null;
  readonly refresh: () => Promise<unknown>;
}

const none: readonly SavedView[] = [];

/** The saved views of a sheet; undefined until they are read. A sheet opens without them when they cannot be read. */
export function useSavedViews(sheet: SheetDef): SavedViews | undefined {
  const { dataProvider, authProvider } = useBackend();
  const { data, isError, refetch } = useQuery({
    queryKey: ['views', sheet.key],
    queryFn: async () => ({ session: await authProvider.session(), all: await readViews(dataProvider, sheet) }),
    staleTime: 60_000,
  });
  if (!data && !isError) return undefined;
  return {
    all: data?.all ?? none,
    me: data?.session.user.id ?? '',
    department: data?.session.user.departmentId ?? null,
    refresh: refetch,
  };
}
