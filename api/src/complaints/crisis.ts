import { complaints } from '@redress/schema/sheets/complaints.ts';
import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { policyBook } from '../policies/policy-book.ts';
import { dueOf, type Span } from '../policies/rules/due.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { applying, type Rule } from '../policies/rules/rule-tables.ts';
import { readByIds } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { ownColumns } from './rules/clocks.ts';

/** The steps that a complaint's policy plans for a crisis (R152); none where it plans none or all are there. */
export interface CrisisPlanned {
  readonly row: PlainRow;
  readonly policy: Policy;
  readonly rules: readonly Rule<'crisisPlans'>[];
}

/** Null where there is no such complaint. */
export async function plannedCrisis(pool: Runner, complaintId: string): Promise<CrisisPlanned | null> {
  const selection = emptySelection();
  for (const column of ownColumns) selection.columns.add(column);
  const [row] = await readByIds(pool, complaints, selection, [complaintId]);
  const policy = row && (await policyBook(pool, pool)).policies.get(row['policyId'] as string);
  if (!row || !policy) return null;
  const { rows: there } = await run<{ step: string }>(
    pool,
    'select step from crisis_step where complaint_id = $1 and voided_at is null',
    [complaintId],
  );
  const taken = new Set(there.map(({ step }) => step));
  const rules = applying(policy.tables.crisisPlans, row).filter(({ step }) => !taken.has(step));
  return { row, policy, rules };
}

/** A row for each step, with whose it is and by when, counted from now. */
export async function crisisSteps(pool: Runner, planned: CrisisPlanned, now: Temporal.Instant): Promise<Intent[]> {
  const { row, policy, rules } = planned;
  const owners = await ownersOf(pool, rules);
  return rules.map((rule, at): Intent => {
    const { step, departmentId, offset, unit } = rule;
    const span = { amount: offset, unit: unit as Span['unit'], cutoff: null, countFrom: 'MOMENT' } as const;
    const due = dueOf(policy.calendar, span, now.epochMilliseconds).at;
    const dueOn = due === null ? null : policy.calendar.dayAt(due).date;
    const owner = owners[at];
    const patch = { complaintId: row.id, step, departmentId: departmentId ?? owner?.departmentId ?? null, dueOn };
    return { sheet: 'crisisSteps', id: newId(), isNew: true, patch: { ...patch, ownerId: owner?.id ?? null } };
  });
}

interface Owner {
  readonly id: string;
  readonly departmentId: string | null;
}

// who holds the right: in the step's department where one is named, by name among several
const holders = `select distinct on (asked.at) asked.at, u.id::text as id, u.department_id::text as "departmentId"
  from unnest($1::integer[], $2::text[], $3::uuid[]) as asked(at, "right", department)
    join granted_right g on g."right" = asked."right" and g.voided_at is null
    join app_user u on u.voided_at is null and u.is_active and (g.user_id is null or g.user_id = u.id)
      and (g.role is null or g.role = u.role) and (g.department_id is null or g.department_id = u.department_id)
      and (asked.department is null or asked.department = u.department_id)
  order by asked.at, g.user_id is null, u.name, u.id`;

async function ownersOf(pool: Runner, rules: CrisisPlanned['rules']): Promise<readonly (Owner | undefined)[]> {
  const asked = rules.flatMap(({ right, departmentId }, at) => (right ? [{ at, right, departmentId }] : []));
  if (asked.length === 0) return [];
  const { rows } = await run<Owner & { at: number }>(pool, holders, [
    asked.map(({ at }) => at),
    asked.map(({ right }) => right),
    asked.map(({ departmentId }) => departmentId),
  ]);
  const byPlace = new Map(rows.map((row) => [row.at, row]));
  return rules.map((_, at) => byPlace.get(at));
}
