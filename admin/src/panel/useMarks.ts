import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import type { Grid } from '../grid/grid.ts';

const COALESCE_MS = 200;

/** Marks the cells on which comments are still open: one question for the whole sheet, asked again when any comment changes. */
export function useMarks(sheet: SheetDef, grid: Grid) {
  const { comments, live } = useBackend();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      timer = undefined;
      const marks = await comments.open(sheet.key).catch(() => null);
      if (marks) grid.marks.set(marks);
    };
    const soon = () => {
      timer ??= setTimeout(() => void look(), COALESCE_MS);
    };
    soon();
    const unwatch = live.watch('comments', soon);
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [sheet, grid, comments, live]);
}
