import type { Pool } from 'pg';
import type { Changes } from '../changes/changes.ts';
import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import type { NoticeRule } from '../mails/rules/notice-rule.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { inForce } from '../policies/rules/policy.ts';
import { nextWorkingMoment } from '../policies/rules/working-time.ts';
import { daysOf, periodAround, type ReviewKind, reviewKinds } from '../reviews/rules/review-period.ts';
import { run } from '../sheets/statement.ts';

interface Means {
  readonly pool: Pool;
  readonly changes: Changes;
  readonly clock: () => Temporal.Instant;
  readonly timeZone: string;
}

/**
 * Begins the review of every day, week and month that is over and that a rule of notices names (R20, R62, R63): it is there to be
 * signed, and its summary goes out in the next working hour. Once, whoever looks: told is a cell that one change can write.
 */
export function periodWatch({ pool, changes, clock, timeZone }: Means): () => Promise<void> {
  const seen = new Map<ReviewKind, string>();
  return async () => {
    const now = clock();
    const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
    const book = await policyBook(pool, pool);
    for (const kind of reviewKinds) {
      const { from } = daysOf(periodAround(kind, today))!;
      const period = periodAround(kind, from.subtract({ days: 1 }));
      const rules = book.notices.filter(({ event }) => event === kind);
      if (rules.length === 0 || seen.get(kind) === period) continue;
      if (await concerns(pool, rules, period, timeZone))
        await begin(pool, changes, period, sentAt(rules, book, now, today));
      seen.set(kind, period);
    }
  };
}

/** Whether any rule has something to tell of: one for all policies, or one whose policy led a complaint of the period. */
async function concerns(pool: Pool, rules: readonly NoticeRule[], period: string, timeZone: string): Promise<boolean> {
  if (rules.some(({ policyCode }) => policyCode === null)) return true;
  const { from, end } = daysOf(period)!;
  const moment = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString();
  const text = `select exists (select from complaint c join handling_policy p on p.id = c.policy_id where c.voided_at is null
    and p.code = any($1::text[]) and c.received_at >= $2::timestamptz and c.received_at < $3::timestamptz) as "isThere"`;
  const codes = rules.map(({ policyCode }) => policyCode);
  return (await run<{ isThere: boolean }>(pool, text, [codes, moment(from), moment(end)])).rows[0]!.isThere;
}

function sentAt(
  rules: readonly NoticeRule[],
  book: PolicyBook,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): string {
  const at = now.epochMilliseconds;
  const policies = rules.map(({ policyCode }) => inForce(book.policies.values(), policyCode ?? '', today.toString()));
  const [policy = [...book.policies.values()][0]] = policies.filter((one) => one !== undefined);
  const working = policy && !rules.some(({ isAnytime }) => isAnytime) ? nextWorkingMoment(policy.calendar, at) : at;
  return Temporal.Instant.fromEpochMilliseconds(working ?? at).toString({ smallestUnit: 'millisecond' });
}

async function begin(pool: Pool, changes: Changes, period: string, toldAt: string): Promise<void> {
  const text =
    'select id::text as id, told_at is not null as "isTold" from review where month = $1 and voided_at is null';
  const [row] = (await run<{ id: string; isTold: boolean }>(pool, text, [period])).rows;
  if (row?.isTold) return;
  const intent: Intent = row
    ? { sheet: 'reviews', id: row.id, isNew: false, base: { values: { toldAt: null } }, patch: { toldAt } }
    : { sheet: 'reviews', id: newId(), isNew: true, patch: { month: period, toldAt } };
  // another process was faster where it is refused
  await changes.run([intent], { errorPolicy: 'APPLY_VALID', source: 'SYSTEM' });
}
