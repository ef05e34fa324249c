import { Changes } from '../changes/changes.ts';
import type { Intent } from '../changes/intent.ts';
import type { Actor } from '../app/context.ts';
import type { CellResult } from '../changes/result.ts';
import type { Database } from '../database/database.ts';

/** Where, when and in whose name rows are seeded. */
export interface Seeding {
  readonly database: Database;
  readonly timeZone: string;
  readonly clock: () => Temporal.Instant;
  readonly actor: Actor;
}

/** Writes rows through the one write model; a refused row is a fault of the seed and throws. */
export async function seedRows(
  { database, timeZone, clock, actor }: Seeding,
  intents: readonly Intent[],
): Promise<void> {
  if (!intents.length) return;
  const changes = new Changes({ pool: database.pool, actor, locale: 'en', timeZone, clock });
  const { applied, rows } = await changes.run(intents, { errorPolicy: 'REJECT_ALL', source: 'SEED' });
  if (applied) return;
  const at = rows.findIndex(({ cells }) => cells.some(isAtFault));
  throw new Error(`not seeded: ${JSON.stringify({ ...intents[at], cells: rows[at]?.cells.filter(isAtFault) })}`);
}

const isAtFault = ({ outcome, code }: CellResult) => outcome === 'REJECTED' && code !== 'REJECTED_WITH_OTHERS';
