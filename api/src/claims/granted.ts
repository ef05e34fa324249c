import type { Values } from '../changes/intent.ts';
import type { Draft } from '../changes/model.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { Granted } from './rules/authority.ts';
import { type Figures, figuresOf } from './rules/figures.ts';

/** The lines of claims that are not voided, by claim. */
export async function readLines(runner: Runner, ids: readonly string[]): Promise<Map<string, Values[]>> {
  const text = `select claim_id::text as "claimId", quantity::text as quantity, unit, amount::text as amount
    from claim_line where claim_id = any($1::uuid[]) and voided_at is null`;
  const { rows } = await run<Values & { claimId: string }>(runner, text, [ids]);
  return Map.groupBy(rows, ({ claimId }) => claimId);
}

interface GrantedRow {
  readonly id: string;
  readonly complaintId: string;
  readonly isToday: boolean;
  readonly figures: Figures;
}

/** The day at the site that sums of a day are taken over. */
interface Day {
  readonly today: string;
  readonly timeZone: string;
}

// the day that somebody typed counts for an old ledger only: what was granted here has its moment
const decided = 'coalesce((c.decided_at at time zone $3)::date, c.decided_on)';

const isGranted = ({ patch, after }: Draft) =>
  patch['state'] === 'APPROVED' ||
  (patch['approvedAmount'] != null && ['APPROVED', 'SETTLED'].includes(String(after['state'])));

/**
 * What was granted to the same complaints, and to their customers today: limits are checked on the sum, not on a part (G9).
 * Of the claims that one change grants, each sees those before it.
 */
export async function readGranted(
  runner: Runner,
  complaintIds: readonly string[],
  day: Day,
  drafts: readonly Draft[] = [],
): Promise<(claimId: string, complaintId: string) => Granted> {
  const stored = await readStored(runner, complaintIds, day);
  const lines = await readLines(
    runner,
    drafts.map(({ id }) => id),
  );
  const fresh = drafts.filter(isGranted).map(({ id, after }) => ({
    id,
    complaintId: String(after['complaintId']),
    isToday: true,
    figures: figuresOf(after, lines.get(id) ?? []),
  }));
  const customerOf = await readCustomers(runner, [...complaintIds, ...stored.map(({ complaintId }) => complaintId)]);
  return (claimId, complaintId) => {
    const at = fresh.findIndex(({ id }) => id === claimId);
    const earlier = at < 0 ? fresh : fresh.slice(0, at);
    const others = [...stored.filter(({ id }) => id !== claimId && !earlier.some((one) => one.id === id)), ...earlier];
    const customerId = customerOf.get(complaintId);
    const figures = (rows: readonly GrantedRow[]) => rows.map((row) => row.figures);
    return {
      ofCase: figures(others.filter((row) => row.complaintId === complaintId)),
      ofDay: figures(others.filter((row) => row.isToday && customerOf.get(row.complaintId) === customerId)),
    };
  };
}

async function readStored(
  runner: Runner,
  complaintIds: readonly string[],
  { today, timeZone }: Day,
): Promise<GrantedRow[]> {
  const text = `select c.id::text as id, c.complaint_id::text as "complaintId", c.remedy, c.unit, c.currency, c.rate::text as rate,
      c.quantity::text as quantity, c.amount::text as amount, c.approved_amount::text as "approvedAmount",
      coalesce(${decided} = $2::date, false) as "isToday"
    from claim c join complaint o on o.id = c.complaint_id
    where c.voided_at is null and c.state in ('APPROVED', 'SETTLED')
      and (c.complaint_id = any($1::uuid[]) or (${decided} = $2::date and o.customer_id in
        (select customer_id from complaint where id = any($1::uuid[]))))`;
  type Row = Values & { id: string; complaintId: string; isToday: boolean };
  const { rows } = await run<Row>(runner, text, [complaintIds, today, timeZone]);
  const lines = await readLines(
    runner,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, figures: figuresOf(row, lines.get(row.id) ?? []) }));
}

async function readCustomers(runner: Runner, complaintIds: readonly string[]): Promise<Map<string, string>> {
  const text = 'select id::text as id, customer_id::text as "customerId" from complaint where id = any($1::uuid[])';
  const { rows } = await run<{ id: string; customerId: string }>(runner, text, [complaintIds]);
  return new Map(rows.map(({ id, customerId }) => [id, customerId]));
}
