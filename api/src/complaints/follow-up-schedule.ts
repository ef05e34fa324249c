import { complaints } from '@redress/schema/sheets/complaints.ts';
import type { Intent, Values } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import type { RowWrite } from '../changes/plan.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { dueOf, type Span } from '../policies/rules/due.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { applying, type Rule } from '../policies/rules/rule-tables.ts';
import type { Timeline } from '../policies/rules/timeline.ts';
import { readByIds } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { clockInputs, eventColumns, timelineOf } from './rules/clocks.ts';

type Written = Pick<RowWrite, 'sheet' | 'rootId'> & { readonly set?: Values };

/**
 * Follow-ups that a policy plans after an event, R58's calls after an installation or the checks of the months after closing:
 * each a row with its day, made once the event is told and voided where it is taken back before somebody has called. A plan whose
 * days are all over is history: nothing is made of it.
 */
export async function plannedFollowUps(
  pool: Runner,
  writes: readonly Written[],
  now: Temporal.Instant | null,
): Promise<Intent[]> {
  const touched = writes.filter(
    ({ sheet, set }) => sheet === 'complaints' && set && Object.keys(set).some((column) => momentColumns.has(column)),
  );
  if (touched.length === 0 || !now) return [];
  const book = await policyBook(pool, pool);
  const columns = plannedColumns(book);
  const ids = touched.flatMap(({ rootId, set }) => (columns.some((column) => column in set!) ? [rootId] : []));
  if (ids.length === 0) return [];
  const selection = emptySelection();
  for (const column of clockInputs) selection.columns.add(column);
  const rows = await readByIds(pool, complaints, selection, ids);
  const known = await knownPlans(pool, ids);
  return rows.flatMap((row) => ofComplaint(row, book, known.get(row.id) ?? [], now));
}

/** Columns that tell of an event. */
const momentColumns = new Set(eventColumns.values());

const plannedColumns = ({ policies }: PolicyBook): string[] => [
  ...new Set(
    [...policies.values()].flatMap(({ tables }) =>
      tables.followUpPlans.map(({ event }) => eventColumns.get(event) ?? ''),
    ),
  ),
];

interface Known {
  readonly id: string;
  readonly complaintId: string;
  readonly plan: string;
  readonly dueOn: string;
  readonly purpose: string | null;
  readonly isDone: boolean;
}

async function knownPlans(pool: Runner, ids: readonly string[]) {
  const text = `select id::text as id, complaint_id::text as "complaintId", plan, due_on::text as "dueOn", purpose, attempted_at is not null as "isDone"
    from follow_up where complaint_id = any($1::uuid[]) and plan is not null and voided_at is null`;
  return Map.groupBy((await run<Known>(pool, text, [ids])).rows, ({ complaintId }) => complaintId);
}

interface Due {
  readonly plan: Rule<'followUpPlans'>;
  readonly on: string;
}

function ofComplaint(
  row: PlainRow,
  { policies }: PolicyBook,
  known: readonly Known[],
  now: Temporal.Instant,
): Intent[] {
  const policy = policies.get(row['policyId'] as string);
  if (!policy) return [];
  const { calendar } = policy;
  const { moments } = timelineOf(row, calendar);
  const taken = takenBack(policy, known, moments);
  const dues = applying(policy.tables.followUpPlans, row).flatMap((plan): Due[] => {
    const start = moments.get(plan.event);
    const span = { amount: plan.offset, unit: plan.unit as Span['unit'], cutoff: null, countFrom: 'MOMENT' } as const;
    const at = start && dueOf(calendar, span, start.at).at;
    return at == null ? [] : [{ plan, on: calendar.dayAt(at).date }];
  });
  const today = calendar.dayAt(now.epochMilliseconds).date;
  if (dues.every(({ on }) => on < today)) return taken;
  return [...taken, ...dues.flatMap((due) => intentOf(row.id, due, known))];
}

/** Calls that nobody has made, of plans whose event is told no more: they go, and the timeline says why. */
const takenBack = ({ tables }: Policy, known: readonly Known[], moments: Timeline['moments']): Intent[] =>
  known.flatMap(({ id, plan, dueOn, purpose, isDone }): Intent[] => {
    const rule = tables.followUpPlans.find(({ code }) => code === plan);
    if (isDone || !rule || moments.has(rule.event)) return [];
    const told = { type: 'FOLLOW_UP_DROPPED', data: { purpose, dueOn, event: rule.event } };
    return [{ sheet: 'followUps', id, isNew: false, patch: {}, verb: 'void', told }];
  });

/** A new row, or another day for one that nobody has done yet. */
function intentOf(complaintId: string, { plan, on }: Due, known: readonly Known[]): Intent[] {
  const made = known.find((one) => one.plan === plan.code);
  if (made) {
    const base = { values: { dueOn: made.dueOn } };
    const isMoved = !made.isDone && made.dueOn !== on;
    return isMoved ? [{ sheet: 'followUps', id: made.id, isNew: false, base, patch: { dueOn: on } }] : [];
  }
  const { code, name, mode, departmentId } = plan;
  const patch = { complaintId, dueOn: on, plan: code, purpose: name, mode, departmentId };
  return [{ sheet: 'followUps', id: newId(), isNew: true, patch }];
}
