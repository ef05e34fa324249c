import type { DomainEvent } from './model.ts';
import type { StoreKey } from './stores.ts';

/** Canonical values by column key. */
export type Values = Record<string, unknown>;

/** What an editor had before his eyes: the old values of the cells he patches, or the version of the row. */
export type Base = { readonly values: Values } | { readonly version: number };

/**
 * One row somebody wants changed. Without `isNew` the row with this id is patched and every patched key needs a base;
 * with it, a row is made with that id. `verb` voids the row or brings a voided one back; it takes no patch.
 */
export interface Intent {
  readonly sheet: StoreKey;
  readonly id: string;
  readonly isNew: boolean;
  readonly base?: Base | undefined;
  readonly patch: Values;
  readonly verb?: 'void' | 'restore' | undefined;
  /** Told in the timeline beside it: why the system does it. */
  readonly told?: DomainEvent | undefined;
}

/** Where a change comes from. SEED, UPLOAD, EXPORT and SYSTEM may also write stored columns that people may not. */
export type Source = 'GRID' | 'API' | 'IMPORT' | 'UPLOAD' | 'UNDO' | 'SYSTEM' | 'SEED' | 'EXPORT';

/** REJECT_ALL: one refused cell refuses everything. APPLY_VALID: good cells are written; a new row is written whole or not at all. */
export type ErrorPolicy = 'REJECT_ALL' | 'APPLY_VALID';

export interface ChangeOptions {
  readonly errorPolicy: ErrorPolicy;
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly source: Source;
  /** Department on whose behalf this is done, where it is not the actor's own doing. */
  readonly departmentId?: string | undefined;
  /** Messages of the outbox that this change answers: they are done with it, or it fails. */
  readonly answers?: readonly string[] | undefined;
}
