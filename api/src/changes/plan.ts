import type { StoreKey } from './stores.ts';
import type { Values } from './intent.ts';
import type { DomainEvent, Message } from './model.ts';
import type { RowResult } from './result.ts';

export type Operation = 'CREATE' | 'UPDATE' | 'VOID' | 'RESTORE' | 'TOUCH';

/** One row as it will be written, guarded by the version it was planned on. */
export interface RowWrite {
  readonly sheet: StoreKey;
  readonly id: string;
  op: Operation;
  /** Version it was planned on; 0 for a new row. */
  readonly planned: number;
  readonly before: Values;
  readonly set: Values;
  /** The row that shows this one as a part; itself for all others. */
  readonly rootId: string;
}

/** A custom field and the kind that its values were read by: it must still be of that kind when they are written. */
export interface WrittenField {
  readonly id: string;
  readonly kind: string;
}

export interface PlannedEvent extends DomainEvent {
  readonly sheet: StoreKey;
  readonly rowId: string;
  /** The complaint it is told of, if of any. */
  readonly complaintId: string | null;
}

/** A change decided but not written: the preview is this and nothing more. */
export interface Plan {
  readonly results: readonly RowResult[];
  readonly writes: readonly RowWrite[];
  readonly fields: readonly WrittenField[];
  readonly events: readonly PlannedEvent[];
  readonly outbox: readonly Message[];
  /** Advisory locks that must be held while the plan is made again and written. */
  readonly locks: readonly string[];
  /** Nothing of it may be written. */
  readonly isRefused: boolean;
}
