import type { ErrorCode, ErrorParams, Locale } from '@redress/schema/errors.ts';
import type { Runner } from '../sheets/statement.ts';
import type { Source, Values } from './intent.ts';
import type { StoreKey } from './stores.ts';

/** One row as a model sees it: how it stands, what is asked, and how it would stand. */
export interface Draft {
  readonly sheet: StoreKey;
  readonly id: string;
  /** Null for a new row. Stored columns of the sheet's own table, canonical. */
  readonly before: Values | null;
  readonly patch: Values;
  readonly after: Values;
  /** What the change gives to the whole row, its parts included, by the catalogue's keys. */
  readonly given: Values;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** When, where and by whom: everything a rule may depend on besides rows. */
export interface Circumstances {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  /** The reader's language, for messages only. */
  readonly locale: Locale;
  readonly source: Source;
  /** What copies of hardly changing rows are kept for: the pool. */
  readonly owner: object;
}

export interface DomainEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  /** The complaint it is told of, where neither the row itself nor its column `complaintId` says it. */
  readonly complaintId?: string | null;
}
/** A message for the world outside: mail, webhook. Written with the change, sent later. */
export interface Message {
  readonly topic: string;
  readonly payload: Record<string, unknown>;
  /** Not before this moment; at once where nothing is said. */
  readonly at?: string;
  /** No rule tells anybody of it: it is done with when it is written. */
  readonly isUnheard?: boolean;
}
export interface Refusal {
  /** Absent: the whole row is refused. */
  readonly column?: string;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
  /** Columns still needed, with NEEDS_INPUT. */
  readonly fields?: readonly string[];
}

/** What follows from a draft: further values of the row, events, messages; or why not. */
export interface Decision {
  readonly set?: Values;
  readonly events?: readonly DomainEvent[];
  readonly outbox?: readonly Message[];
  readonly refusals?: readonly Refusal[];
}

/** A row that is made in the same change, as it will stand: no table holds it yet. */
export type Made = (sheet: StoreKey, id: string) => Values | undefined;

/** The rules of one sheet. `decide` is pure; what it needs to know is read before, for all rows at once. */
export interface SheetModel<F = unknown> {
  readonly facts?: (
    runner: Runner,
    drafts: readonly Draft[],
    circumstances: Circumstances,
    made: Made,
    /** Rows of the same sheet that this change has let pass already, not written yet. */
    passed: readonly Draft[],
  ) => Promise<F>;
  /** Sums and limits that row versions cannot protect: keys held until the change is committed. */
  readonly locks?: (drafts: readonly Draft[]) => readonly string[];
  readonly decide: (draft: Draft, facts: F, circumstances: Circumstances) => Decision;
  /** Why a row may not be voided; it may where nothing is said. */
  readonly refuseVoid?: (draft: Draft, facts: F, circumstances: Circumstances) => Refusal | null;
}
