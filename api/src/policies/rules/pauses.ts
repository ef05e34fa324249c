import type { Interval } from './work-calendar.ts';

/** A clock that stood still; one without an end stands still. */
export interface Pause {
  readonly from: number;
  readonly to: number | null;
  /** When the customer was told of it; absent where nothing says so. */
  readonly told?: number;
  /** When that was entered, where it was on a later day. */
  readonly entered?: number;
}

/** Pauses as stretches of time, in order, none touching another. */
export function stretches(pauses: readonly Pause[]): Interval[] {
  const sorted = pauses
    .map(({ from, to }): Interval => [from, to ?? Infinity])
    .filter(([from, to]) => to > from)
    .toSorted(([a], [b]) => a - b);
  const merged: Interval[] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

export const isPausedAt = (paused: readonly Interval[], moment: number): boolean =>
  paused.some(([from, to]) => from <= moment && moment < to);

/** What is left of a stretch when the pauses are taken out of it. */
export function without([from, to]: Interval, paused: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let start = from;
  for (const [pause, end] of paused) {
    if (end <= start || pause >= to) continue;
    if (pause > start) left.push([start, pause]);
    start = Math.max(start, end);
  }
  if (start < to) left.push([start, to]);
  return left;
}
