import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import { useBackend } from '../data/BackendContext.ts';
import type { SavedView } from './savedViews.ts';
import { viewsQuery } from './viewsQuery.ts';

export interface SavedViews {
  readonly all: readonly SavedView[];
  /** Who is at the keyboard, and in which department. */
  readonly me: string;
  readonly department: string | null;
  readonly refresh: () => Promise<unknown>;
}

const none = { all: [], me: '', department: null };

/** The saved views of a sheet; undefined until they are read. A sheet opens without them when they cannot be read. */
export function useSavedViews(sheet: SheetDef): SavedViews | undefined {
  const { data, isError, refetch } = useQuery(viewsQuery(useBackend(), sheet));
  if (!data && !isError) return undefined;
  return { ...(data ?? none), refresh: refetch };
}
