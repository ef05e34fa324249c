import { createTransport } from 'nodemailer';
import { mails } from '@redress/schema/sheets/mails.ts';
import { toTheSecond } from '../mails/rules/moment.ts';
import { readByIds } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import { run } from '../sheets/statement.ts';
import { nextAttempt, type OutboxMessage, putBack } from './messages.ts';
import type { PostmanMeans } from './postman.ts';

/** What takes mails away. */
export type Transport = ReturnType<typeof smtpTransport>;

const seconds = 1_000;

/** The mail server of `SMTP_URL`. */
export const smtpTransport = (url: string, from: string) =>
  createTransport(
    { url, connectionTimeout: 10 * seconds, greetingTimeout: 10 * seconds, socketTimeout: 30 * seconds },
    { from },
  );

/** Sends one mail and says in its row what became of it. */
export async function deliver(means: PostmanMeans, message: OutboxMessage): Promise<void> {
  const { pool, transport, clock, onError } = means;
  const mail = await readMail(means, message.payload['id'] as string);
  if (!mail || (mail['status'] !== 'WAITING' && mail['status'] !== 'RETRYING'))
    return void (await putAway(means, message));
  if (!transport) return note(means, mail, message, { status: 'KEPT' });
  const { attempts } = message;
  try {
    await transport.sendMail(await letterOf(means, mail));
    const sentAt = toTheSecond(clock());
    await note(means, mail, message, { status: 'SENT', sentAt, attempts, error: null });
  } catch (error) {
    onError(error);
    const again = isFinal(error) ? null : nextAttempt(attempts, clock());
    const status = again ? 'RETRYING' : 'DEAD';
    if (again) await putBack(pool, [message.id], again, String(error));
    await note(means, mail, again ? null : message, { status, attempts, error: String(error).slice(0, 500) });
  }
}

/** The server says that it will never take this mail. */
const isFinal = (error: unknown) => ((error as { responseCode?: number }).responseCode ?? 0) >= 500;

const putAway = ({ pool, clock }: PostmanMeans, { id }: OutboxMessage) =>
  run(pool, 'update outbox set sent_at = $2::timestamptz where id = $1', [id, clock().toString()]);

async function readMail({ pool }: PostmanMeans, id: string): Promise<PlainRow | undefined> {
  const columns = new Set(['id', 'version', 'subject', 'body', 'address', 'status']);
  const [mail] = await readByIds(pool, mails, { ...emptySelection(), columns }, [id]);
  return mail;
}

async function note(
  { changes }: PostmanMeans,
  { id, version }: PlainRow,
  message: OutboxMessage | null,
  patch: Record<string, unknown>,
): Promise<void> {
  const intent = { sheet: 'mails', id, isNew: false, base: { version: version as number }, patch } as const;
  await changes.run([intent], {
    errorPolicy: 'REJECT_ALL',
    source: 'SYSTEM',
    ...(message && { answers: [message.id] }),
  });
}

async function letterOf({ pool, contents }: PostmanMeans, mail: PlainRow) {
  const text = `select name, media_type as "contentType", sha256 from attachment where row_id = $1 and voided_at is null order by id`;
  const { rows } = await run<{ name: string; contentType: string; sha256: string }>(pool, text, [mail.id]);
  return {
    to: mail['address'] as string,
    subject: mail['subject'] as string,
    text: mail['body'] as string,
    // the same mail sent twice, after a power cut, is one to whoever sorts by it
    messageId: `<${mail.id}@redress>`,
    attachments: rows.map(({ name, contentType, sha256 }) => ({
      filename: name,
      contentType,
      content: contents.read(sha256),
    })),
  };
}
