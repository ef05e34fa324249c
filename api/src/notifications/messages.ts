import { type Runner, run } from '../sheets/statement.ts';

/** A message that a change wrote for the world outside. */
export interface OutboxMessage {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** How often it has been taken, this time included. */
  readonly attempts: number;
  /** Who changed what it tells of. */
  readonly actorId: string;
}

/** Longer than the slowest mail server may take over everything that is taken at once. */
const leaseMinutes = 30;

/**
 * Takes messages that are due. Another process passes over them; a process that dies gives them free after the lease.
 * `isMail` takes those that are one mail each, else those of which mails are yet to be written.
 */
export async function takeMessages(pool: Runner, now: Temporal.Instant, isMail: boolean, limit: number) {
  const text = `update outbox o set attempts = o.attempts + 1, next_at = $1::timestamptz + interval '${leaseMinutes} minutes'
    from (select id from outbox where sent_at is null and next_at <= $1::timestamptz and (topic = 'mail.send') = $2
      order by next_at, id limit $3 for update skip locked) due, change_set s
    where o.id = due.id and s.id = o.change_set_id
    returning o.id::text as id, o.topic, o.payload, o.attempts, s.actor_id::text as "actorId"`;
  return (await run<OutboxMessage>(pool, text, [now.toString(), isMail, limit])).rows;
}

/** Nothing was to be written for these. */
export const dropMessages = (pool: Runner, ids: readonly string[], now: Temporal.Instant) =>
  run(pool, 'update outbox set sent_at = $2::timestamptz where id = any($1::uuid[])', [ids, now.toString()]);

/** Minutes until the next attempt, by the attempts so far; none is left after the last. */
const pauses = [1, 5, 15, 60, 240, 720];

/** When a message is tried again after so many attempts; null when it has been tried often enough. */
export function nextAttempt(attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  const minutes = pauses[attempts - 1];
  return minutes === undefined ? null : now.add({ minutes });
}

/** Puts messages back for the next attempt; a dead letter stays, with its error, for whoever looks. */
export const putBack = (pool: Runner, ids: readonly string[], at: Temporal.Instant | null, error: string) =>
  run(
    pool,
    `update outbox set next_at = coalesce($2::timestamptz, 'infinity'), last_error = $3 where id = any($1::uuid[])`,
    [ids, at?.toString() ?? null, error],
  );
