import type { GridColumn } from './cell.ts';

/** Neighbouring columns under one heading, first to last. */
export interface Run {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** The scrolling part of a group whose name already stands over its frozen part. */
  readonly isContinued: boolean;
}

/** Neighbouring columns of one group; the frozen ones apart, because they do not scroll. */
export function runsOf(columns: readonly GridColumn[], frozen: number): Run[] {
  const runs: Run[] = [];
  columns.forEach(({ group = '', groupLabel = '' }, col) => {
    const last = runs.at(-1);
    const isSame = last?.key === group;
    if (isSame && col !== frozen) runs.splice(-1, 1, { ...last, to: col });
    else runs.push({ key: group, label: groupLabel, from: col, to: col, isContinued: isSame });
  });
  return runs;
}
