/** Rows that were ticked: these, or all that the query finds except these. By id. */
export interface Picked {
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
  /** The row that was ticked or unticked last. */
  readonly last?: string;
}

export const nonePicked: Picked = { isAll: false, ids: new Set() };
export const allPicked: Picked = { isAll: true, ids: new Set() };

export const isPicked = ({ isAll, ids }: Picked, id: string | undefined) => id !== undefined && ids.has(id) !== isAll;

/** How many rows are ticked, of all there are. */
export const pickedCount = ({ isAll, ids }: Picked, total: number) => (isAll ? total - ids.size : ids.size);

/** Ticks rows or takes their ticks away. */
export function tick({ isAll, ids }: Picked, rows: readonly string[], isOn: boolean): Picked {
  const next = new Set(ids);
  for (const id of rows) {
    if (isOn === isAll) next.delete(id);
    else next.add(id);
  }
  return { isAll, ids: next };
}
