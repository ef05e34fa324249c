import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { type ChoiceLists, choiceLists } from '../choices/choice-lists.ts';
import { type Mailbox, mailboxKey, resolve, type Staff } from '../mails/rules/address.ts';
import { delayOf, rungsOf, spanOf } from '../mails/rules/escalation.ts';
import { speaksOf } from '../mails/rules/notice-rule.ts';
import type { Recipient } from '../mails/rules/recipients.ts';
import { clockMail, newsMail, type Subject, type Told, type Written } from '../mails/rules/texts.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { momentText, spanText } from '../policies/rules/explain.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { applying, type Rule } from '../policies/rules/rule-tables.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { readSubjects } from './subjects.ts';
import type { OutboxMessage } from './messages.ts';
import type { PostmanMeans } from './postman.ts';
import { readStaff } from './staff.ts';

/** What a message tells one mailbox. */
interface News {
  readonly mailbox: Mailbox;
  readonly kind: 'RECEIVED' | 'ASSIGNED' | 'MOVED' | 'ROUTED' | 'CLOCK';
  readonly row: PlainRow;
  /** What happened to a claim or a return of it. */
  readonly occasion?: string;
  readonly notice?: Notice;
  readonly state?: string;
}
interface Notice {
  readonly event: Told['event'];
  readonly rule: string;
  readonly milestone: string;
  readonly departmentId: string | null;
  /** Who is to make a planned follow-up. */
  readonly personId?: string | null;
  readonly delay: string;
  readonly due: string;
}
interface Known {
  readonly book: PolicyBook;
  readonly staff: Staff;
  readonly lists: ChoiceLists;
}

const events: Readonly<Record<string, News['kind']>> = {
  'complaint.received': 'RECEIVED',
  'complaint.assigned': 'ASSIGNED',
  'complaint.moved': 'MOVED',
  'case.routed': 'ROUTED',
  'clock.noticed': 'CLOCK',
};

/** The mails that messages come to, by the rules of who is told what; what several clocks tell one reader is one mail. */
export async function compose(means: PostmanMeans, messages: readonly OutboxMessage[]): Promise<Intent[]> {
  const { pool } = means;
  const heard = messages.filter(({ topic }) => topic in events);
  if (heard.length === 0) return [];
  const known = {
    book: await policyBook(pool, pool),
    staff: await readStaff(pool),
    lists: await choiceLists(pool, pool),
  };
  const rows = await readSubjects(pool, [...new Set(heard.map(({ payload }) => payload['id'] as string))]);
  const news = heard.flatMap((message) => newsOf(message, rows.get(message.payload['id'] as string), known));
  const letters = Map.groupBy(news, ({ mailbox, kind, row, occasion = '' }) =>
    kind === 'CLOCK' ? `${mailboxKey(mailbox)} CLOCK` : `${mailboxKey(mailbox)} ${kind} ${occasion} ${row.id}`,
  );
  return [...letters.values()].map((group) => mailOf(means, group, known));
}

function newsOf({ topic, payload, actorId }: OutboxMessage, row: PlainRow | undefined, known: Known): News[] {
  const kind = events[topic];
  if (!row || !kind) return [];
  const of = (event: string, notice?: Notice) =>
    mailboxesFor(event, row, notice, known).map((mailbox): News => ({ mailbox, kind, row, ...(notice && { notice }) }));
  if (kind === 'CLOCK') return (payload['notices'] as Notice[]).flatMap((notice) => of(notice.event, notice));
  if (kind === 'ROUTED') {
    const occasion = String(payload['occasion']);
    const rules = payload['rules'] as readonly string[] | undefined;
    const found = rules ? ofRules(rules, row, known) : mailboxesFor(occasion, row, undefined, known);
    return found.map((mailbox) => ({ mailbox, kind, row, occasion }));
  }
  // nobody needs a mail about what he has just done himself
  return of(kind).filter(({ mailbox }) => mailbox.recipientId !== actorId);
}

/** Whom rules of the policy name that hold only since a complaint was changed. */
function ofRules(codes: readonly string[], row: PlainRow, { book, staff }: Known): Mailbox[] {
  const policy = book.policies.get(row['policyId'] as string);
  const rules = policy?.tables.routingRules.filter(({ code }) => codes.includes(code)) ?? [];
  const near = row['departmentId'] as string | null;
  const found = namedBy(rules, near).flatMap((recipient) => resolve(recipient, staff, (column) => row[column]));
  return [...new Map(found.map((mailbox) => [mailboxKey(mailbox), mailbox])).values()];
}

function mailboxesFor(event: string, row: PlainRow, notice: Notice | undefined, { book, staff }: Known): Mailbox[] {
  const policy = book.policies.get(row['policyId'] as string);
  const milestone = notice?.milestone ?? null;
  const near = notice?.departmentId ?? (row['departmentId'] as string | null);
  const value = (column: string) => {
    if (column === 'clock.departmentId') return notice?.departmentId;
    if (column === 'clock.personId') return notice?.personId;
    if (column === 'customer.salesPersonId') return (row['customer'] as PlainRow | null)?.['salesPersonId'];
    return row[column];
  };
  const told = notice?.delay
    ? []
    : book.notices
        .filter((rule) => speaksOf(rule, { event, policyCode: policy?.code ?? null, milestone, row }))
        .flatMap(({ recipients }) => recipients);
  const found = [...told, ...(policy ? byPolicy(policy, event, row, notice, near) : [])].flatMap((recipient) =>
    resolve(recipient, staff, value),
  );
  return [...new Map(found.map((mailbox) => [mailboxKey(mailbox), mailbox])).values()];
}

/** Who the complaint's own policy names: rungs of its ladder, and its routing of what is received and closed. */
function byPolicy(
  policy: Policy,
  event: string,
  row: PlainRow,
  notice: Notice | undefined,
  near: string | null,
): Recipient[] {
  const occasion = event === 'MOVED' && row['closedOn'] ? 'CLOSED' : event;
  if (notice?.event === 'FOLLOW_UP_DUE') return [];
  const rules = notice
    ? rungsOf(policy, row, notice.milestone, notice.event === 'WARNED' ? 'WARNING' : 'BREACH').filter(
        (rung) => delayOf(rung) === notice.delay,
      )
    : applying(policy.tables.routingRules, row).filter((rule) => rule.occasion === occasion);
  return namedBy(rules, near);
}

type Naming = Pick<Rule<'routingRules'>, 'departmentId' | 'right'> & { readonly email?: string | null };

const namedBy = (rules: readonly Naming[], near: string | null): Recipient[] =>
  rules.flatMap((rule): Recipient[] => {
    const { departmentId, right } = rule;
    if (right) return [{ kind: 'holder', right, departmentId, near }];
    if (departmentId) return [{ kind: 'office', id: departmentId }];
    const { email } = rule;
    return email ? [{ kind: 'address', address: email }] : [];
  });

function mailOf(means: PostmanMeans, group: readonly News[], known: Known): Intent {
  const { mailbox, kind, row } = group[0]!;
  const { subject, body } = written(means, group, known);
  const { address, recipientId, departmentId, locale } = mailbox;
  const patch = {
    subject,
    body,
    kind,
    address,
    recipientId,
    departmentId,
    status: address ? 'WAITING' : 'NO_ADDRESS',
    complaintId: row.id,
    language: locale.toUpperCase(),
  };
  return { sheet: 'mails', id: newId(), isNew: true, patch };
}

function written(means: PostmanMeans, group: readonly News[], { lists }: Known): Written {
  const { mailbox, kind, row, occasion } = group[0]!;
  const { name, locale } = mailbox;
  const label = (list: string, code: unknown) =>
    lists.get(list)?.find((entry) => entry.code === code)?.[locale] ?? String(code ?? '');
  const about = (one: PlainRow): Subject => ({
    number: String(one['number']),
    customer: String((one['customer'] as PlainRow | null)?.['name'] ?? ''),
    description: String(one['description'] ?? ''),
    url: `${means.publicUrl}/#/complaints/${one.id}/show`,
  });
  if (kind !== 'CLOCK')
    return newsMail(
      kind,
      about(row),
      name,
      locale,
      occasion ? label('occasion', occasion) : label('complaintState', row['state']),
    );
  const told = group.map(({ row: one, notice }): Told => ({
    subject: about(one),
    event: notice!.event,
    delay: notice!.delay && spanText(spanOf(notice!.delay))[locale],
    rule: notice!.rule,
    milestone: label('milestone', notice!.milestone),
    due: dueText(notice!.due, means.timeZone),
  }));
  return clockMail(told, name, locale);
}

/** A moment at the site; a planned follow-up has but a day. */
const dueText = (due: string, timeZone: string) =>
  due.includes('T') ? momentText(Temporal.Instant.from(due).epochMilliseconds, timeZone) : due;
