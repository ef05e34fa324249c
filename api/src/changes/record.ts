import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Source } from './intent.ts';
import type { Operation, RowWrite } from './plan.ts';
import type { StoreKey } from './stores.ts';

/** A cell of a change set as history keeps it; a made row is one entry with all its values. */
export interface CellRecord {
  readonly seq: number;
  readonly sheet: StoreKey;
  readonly row_id: string;
  readonly op: Operation;
  readonly column_key: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly row_version: number;
  readonly root_id: string;
  readonly root_version: number;
}

/** A change set as it is written, before PostgreSQL gives it its place in the order. */
export interface ChangeRecord {
  readonly id: string;
  readonly actorId: string;
  readonly source: Source;
  readonly at: string;
  readonly undoes: string | null;
  /** Department on whose behalf it was made. */
  readonly departmentId?: string | undefined;
  readonly cells: readonly CellRecord[];
}

/** History of the writes, cell by cell, counted on from `first`. */
export function cellRecords(writes: readonly RowWrite[], first = 0): CellRecord[] {
  const versions = new Map(writes.map(({ id, planned }) => [id, planned + 1]));
  let seq = first;
  return writes.flatMap((write): CellRecord[] => {
    const place = {
      sheet: write.sheet,
      row_id: write.id,
      op: write.op,
      row_version: write.planned + 1,
      root_id: write.rootId,
      root_version: versions.get(write.rootId) ?? write.planned + 1,
    };
    if (write.op === 'CREATE')
      return [{ ...place, seq: seq++, column_key: null, before: null, after: given(write.set) }];
    if (write.op !== 'UPDATE')
      return [{ ...place, seq: seq++, column_key: null, before: null, after: newPlace(write) }];
    return Object.entries(write.set).map(([key, after]) => ({
      ...place,
      seq: seq++,
      column_key: key,
      before: write.before[key] ?? null,
      after: after ?? null,
    }));
  });
}

/** A row brought back to another place than it had. */
const newPlace = ({ set: { position } }: RowWrite) => (position === undefined ? null : { position });

const given = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

/** Hash of a change set: what the sealed chain is made of. */
export const leafHash = ({ cells, ...head }: ChangeRecord): Buffer =>
  hash('sha256', canonicalJson({ ...head, cells }), 'buffer');
