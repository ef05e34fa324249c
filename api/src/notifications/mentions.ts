import { comments } from '@redress/schema/sheets/comments.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { mailboxOf } from '../mails/rules/address.ts';
import { mentionMail } from '../mails/rules/texts.ts';
import { columnName } from '../sheets/concept.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { OutboxMessage } from './messages.ts';
import type { PostmanMeans } from './postman.ts';
import { readStaff } from './staff.ts';

interface Said {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly sheet: SheetKey;
  readonly rowId: string;
  readonly columnKey: string | null;
}

/** A mail to everybody who is called in a comment, in his language, with the way to where it stands. */
export async function composeMentions(means: PostmanMeans, messages: readonly OutboxMessage[]): Promise<Intent[]> {
  const heard = messages.filter(({ topic }) => topic === 'comment.mentioned');
  if (heard.length === 0) return [];
  const { pool } = means;
  const staff = await readStaff(pool);
  const said = await readComments(
    pool,
    heard.map(({ payload }) => payload['id'] as string),
  );
  const intents: Intent[] = [];
  for (const { payload } of heard) {
    const one = said.get(payload['id'] as string);
    if (!one) continue;
    const place = await placeOf(pool, one);
    for (const user of payload['users'] as string[]) {
      const mailbox = mailboxOf(staff, user);
      if (mailbox) intents.push(mailTo(mailbox, one, place, means.publicUrl));
    }
  }
  return intents;
}

function mailTo(
  { name, address, recipientId, departmentId, locale }: NonNullable<ReturnType<typeof mailboxOf>>,
  said: Said,
  { label, complaintId }: Place,
  publicUrl: string,
): Intent {
  const { sheet, rowId, columnKey } = said;
  const filter = new URLSearchParams({ view: 'daily', filter: JSON.stringify({ id: { eq: rowId } }) }).toString();
  const path = sheet === 'complaints' ? `complaints/${rowId}/show` : `${sheet}?${filter}`;
  const column = columnKey && sheets[sheet].columns[columnKey]?.[locale];
  const where = [sheets[sheet][locale], label, column].filter(Boolean).join(' · ');
  const written = mentionMail({ ...said, where, url: `${publicUrl}/#/${path}` }, name, locale);
  const status = address ? 'WAITING' : 'NO_ADDRESS';
  const to = { address, recipientId, departmentId, language: locale.toUpperCase() };
  return {
    sheet: 'mails',
    id: newId(),
    isNew: true,
    patch: { ...written, ...to, kind: 'MENTION', status, complaintId },
  };
}

/** Comments that stand; what was taken back calls nobody. */
async function readComments(runner: Runner, ids: readonly string[]): Promise<Map<string, Said>> {
  const text = `select c.id::text as id, c.text, u.name as author, c.sheet, c.row_id::text as "rowId", c.column_key as "columnKey"
    from ${comments.table} c join app_user u on u.id = c.author_id where c.id = any($1::uuid[]) and c.voided_at is null`;
  return new Map((await run<Said>(runner, text, [ids])).rows.map((row) => [row.id, row]));
}

interface Place {
  readonly label: string;
  readonly complaintId: string | null;
}

/** What the row is called, and the complaint that the mail is filed under. */
async function placeOf(runner: Runner, { sheet, rowId }: Said): Promise<Place> {
  const { table, label, parent, columns } = sheets[sheet];
  const name = columns[label] && !columns[label].to ? `t.${columnName(label)}::text` : `''`;
  const complaint =
    sheet === 'complaints' ? 't.id' : parent?.sheet === 'complaints' ? `t.${columnName(parent.via)}` : 'null';
  const text = `select coalesce(${name}, '') as label, ${complaint}::text as "complaintId" from ${table} t where t.id = $1`;
  return (await run<Place>(runner, text, [rowId])).rows[0] ?? { label: '', complaintId: null };
}
