import { Changes } from '../changes/changes.ts';
import type { Intent } from '../changes/intent.ts';
import type { Actor } from '../app/context.ts';
import { nobody } from '../app/request-context.ts';
import type { CellResult } from '../changes/result.ts';
import type { Database } from '../database/database.ts';
import { watchClocks } from '../notifications/clock-watch.ts';
import { valueOf } from '../sheets/rows.ts';
import { run } from '../sheets/statement.ts';
import type { Entry } from './demo/entries.ts';

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

/** Writes entries each at its own moment and in the name of who made it, several at once but those of a complaint one by one. */
export async function seedEntries(where: Omit<Seeding, 'actor'>, entries: readonly Entry[]): Promise<void> {
  const waiting = entries.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))[Symbol.iterator]();
  const last = new Map<string, Promise<void>>();
  const write = async () => {
    for (const { complaintId, at, by, intents } of waiting) {
      const actor = { id: by, name: '', role: '' };
      const before = last.get(complaintId) ?? Promise.resolve();
      const written = before.then(() => seedRows({ ...where, actor, clock: () => at }, intents));
      last.set(complaintId, written);
      await written;
    }
  };
  await Promise.all(Array.from({ length: abreast }, write));
}

/** Lets the clocks of open complaints warn and be missed at the moments they were, up to now; nobody is written to. */
export async function seedWarnings({ database: { pool }, timeZone, clock }: Omit<Seeding, 'actor'>): Promise<void> {
  const next = `select min(notice_at)::text as at from complaint where voided_at is null and notice_at <= $1`;
  for (let before = ''; ;) {
    const at = (await run<{ at: string | null }>(pool, next, [clock().toString()])).rows[0]!.at;
    if (!at || at === before) return;
    before = at;
    const now = Temporal.Instant.from(valueOf(at, 'dateTime') as string);
    const changes = new Changes({ pool, actor: nobody, locale: 'en', timeZone, clock: () => now });
    await watchClocks(pool, changes, now, 'SEED');
  }
}

const abreast = 8;

const isAtFault = ({ outcome, code }: CellResult) => outcome === 'REJECTED' && code !== 'REJECTED_WITH_OTHERS';
