import type { Changes } from '../changes/changes.ts';
import type { Contents } from '../files/contents.store.ts';
import type { Database } from '../database/database.ts';
import type { Pool } from 'pg';
import { compose } from './compose.ts';
import { composeMentions } from './mentions.ts';
import { composeSummaries } from './summaries.ts';
import { deliver, type Transport } from './deliver.ts';
import { dropMessages, nextAttempt, type OutboxMessage, putBack, takeMessages } from './messages.ts';

export interface PostmanMeans {
  readonly pool: Pool;
  readonly database: Database;
  /** Writes in the name of the server. */
  readonly changes: Changes;
  readonly contents: Contents;
  readonly clock: () => Temporal.Instant;
  /** Null where no mail server is configured: mails are kept and shown. */
  readonly transport: Transport | null;
  /** Where people open the admin: links of mails begin with it. */
  readonly publicUrl: string;
  readonly timeZone: string;
  readonly onError: (error: unknown) => void;
}

const [many, few] = [500, 20];

/** One round: mails are written for what has happened, those of one reader put together, and what is due goes out. */
export async function postRound(means: PostmanMeans): Promise<void> {
  const { pool, clock } = means;
  for (;;) {
    const messages = await takeMessages(pool, clock(), false, many);
    if (messages.length > 0) await write(means, messages);
    if (messages.length < many) break;
  }
  for (;;) {
    const mails = await takeMessages(pool, clock(), true, few);
    for (const mail of mails) await deliver(means, mail);
    if (mails.length < few) break;
  }
}

async function write(means: PostmanMeans, messages: readonly OutboxMessage[]): Promise<void> {
  const { pool, changes, clock, onError } = means;
  const ids = messages.map(({ id }) => id);
  try {
    const composed = [compose, composeMentions, composeSummaries].map((say) => say(means, messages));
    const intents = (await Promise.all(composed)).flat();
    if (intents.length === 0) return void (await dropMessages(pool, ids, clock()));
    const { applied, rows } = await changes.run(intents, { errorPolicy: 'REJECT_ALL', source: 'SYSTEM', answers: ids });
    if (!applied) throw new Error(`mails were refused: ${JSON.stringify(rows)}`);
  } catch (error) {
    onError(error);
    const attempts = Math.max(...messages.map((message) => message.attempts));
    await putBack(pool, ids, nextAttempt(attempts, clock()), String(error));
  }
}
