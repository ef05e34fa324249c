import type { Locale } from '@redress/schema/errors.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/database.ts';

/** Who acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** What every read and change of one request knows. */
export interface Context {
  readonly actor: Actor;
  /** The reader's language, for messages. */
  readonly locale: Locale;
  /** IANA zone of the site. */
  readonly timeZone: string;
  readonly database: Database;
  readonly clock: () => Temporal.Instant;
  readonly changes: Changes;
}
