import type { Locale } from '@redress/schema/errors.ts';
import { nobody } from '../app/request-context.ts';
import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { type Mailbox, mailboxKey, resolve } from '../mails/rules/address.ts';
import { summaryMail } from '../mails/rules/summary-mail.ts';
import { policyBook } from '../policies/policy-book.ts';
import { readReview } from '../reviews/review.store.ts';
import { kindOfPeriod } from '../reviews/rules/review-period.ts';
import type { OutboxMessage } from './messages.ts';
import type { PostmanMeans } from './postman.ts';
import { readStaff } from './staff.ts';

/** A mail with the figures of a period that is over to everybody whom the rules of notices name for it (R62, R63). */
export async function composeSummaries(means: PostmanMeans, messages: readonly OutboxMessage[]): Promise<Intent[]> {
  const heard = messages.filter(({ topic }) => topic === 'review.ended');
  if (heard.length === 0) return [];
  const { pool } = means;
  const { notices } = await policyBook(pool, pool);
  const staff = await readStaff(pool);
  const intents: Intent[] = [];
  for (const { payload } of heard) {
    const period = String(payload['period']);
    const kind = kindOfPeriod(period);
    const found = notices
      .filter(({ event }) => event === kind)
      .flatMap(({ recipients }) => recipients.flatMap((one) => resolve(one, staff, () => null)));
    const mailboxes = new Map(found.map((mailbox) => [mailboxKey(mailbox), mailbox])).values();
    for (const [locale, group] of Map.groupBy(mailboxes, (mailbox) => mailbox.locale))
      intents.push(...(await mailsTo(means, period, locale, group)));
  }
  return intents;
}

async function mailsTo(
  { database, changes, clock, timeZone, publicUrl }: PostmanMeans,
  period: string,
  locale: Locale,
  mailboxes: readonly Mailbox[],
): Promise<Intent[]> {
  const review = await readReview({ actor: nobody, locale, timeZone, database, clock, changes }, period, locale);
  const url = `${publicUrl}/#/review?month=${period}`;
  return mailboxes.map(({ name, address, recipientId, departmentId }): Intent => {
    const status = address ? 'WAITING' : 'NO_ADDRESS';
    const to = { address, recipientId, departmentId, language: locale.toUpperCase() };
    const patch = { ...summaryMail(review, url, name, locale), ...to, kind: 'SUMMARY', status };
    return { sheet: 'mails', id: newId(), isNew: true, patch };
  });
}
