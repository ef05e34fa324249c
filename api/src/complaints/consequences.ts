import type { Intent, Values } from '../changes/intent.ts';
import type { RowWrite } from '../changes/plan.ts';
import { plannedFollowUps } from './follow-up-schedule.ts';
import { momentOf } from '../sheets/rows.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** Where a row lies that was written. */
type Place = Pick<RowWrite, 'sheet' | 'rootId'> & Partial<Pick<RowWrite, 'set'>>;

/** Rows of a complaint that its own cells follow. */
const followed: ReadonlySet<string> = new Set(['clockPauses', 'followUps', 'commitments', 'handlingPlans']);

interface Followed {
  id: string;
  pauseNotes: string | null;
  /** From, to, told, and when it was entered where that was a later day. */
  pauses: [string, string | null, string, string | null][];
  promiseNotes: string | null;
  promises: [number, string, string, string | null][];
  checks: boolean[];
  ticked: [boolean, boolean, boolean];
  followedUpAt: string | null;
  reachedAt: string | null;
  planProposedAt: string | null;
  plannedAt: string | null;
}

const text = `select t.id::text as id, t.pause_notes as "pauseNotes", t.followed_up_at::text as "followedUpAt",
  t.plan_proposed_at::text as "planProposedAt",
  (select min(h.proposed_at)::text from handling_plan h where h.complaint_id = t.id and h.voided_at is null) as "plannedAt",
  (select coalesce(json_agg(json_build_array(p.paused_at::text, p.resumed_at::text, p.customer_told_at::text,
       case when (p.entered_at at time zone current_setting('redress.time_zone'))::date >
         (p.customer_told_at at time zone current_setting('redress.time_zone'))::date then p.entered_at::text end) order by p.paused_at), '[]')
     from clock_pause p where p.complaint_id = t.id and p.voided_at is null) as pauses,
  t.promise_notes as "promiseNotes", (select coalesce(json_agg(json_build_array(c.position,
      least(coalesce(c.made_on::timestamp at time zone current_setting('redress.time_zone'), c.created_at), c.due_at)::text,
      c.due_at::text, c.kept_on::text) order by c.position), '[]')
     from commitment c where c.complaint_id = t.id and c.voided_at is null) as promises,
  array[t.recurrence1, t.recurrence2, t.recurrence3] as ticked,
  (select coalesce(json_agg(f.attempted_at is not null and f.satisfaction is distinct from 'DISSATISFIED' order by f.due_on), '[]')
     from follow_up f where f.complaint_id = t.id and f.voided_at is null and f.mode = 'RECURRENCE' and f.plan is not null) as checks,
  (select min(f.attempted_at)::text from follow_up f where f.complaint_id = t.id and f.voided_at is null and f.is_reached
     and f.satisfaction is distinct from 'DISSATISFIED' and f.attempted_at >= t.close_requested_at) as "reachedAt"
  from complaint t where t.id = any($1::uuid[]) and t.voided_at is null`;

/**
 * What complaints have to say after rows of theirs were written: the pauses their clocks stand still in, what was promised, when
 * somebody followed up, and when a plan was proposed. Worked out from the rows as they stand, so that it can be worked out again
 * at any time. Of what was not done just now, `now` null, no follow-ups are planned.
 */
export async function consequencesOf(
  runner: Runner,
  writes: readonly Place[],
  now: Temporal.Instant | null,
): Promise<Intent[]> {
  const parts = [ofComplaints(runner, writes), ofActions(runner, writes), plannedFollowUps(runner, writes, now)];
  return (await Promise.all(parts)).flat();
}

async function ofComplaints(runner: Runner, writes: readonly Place[]): Promise<Intent[]> {
  const ids = [...new Set(writes.flatMap(({ sheet, rootId }) => (followed.has(sheet) ? [rootId] : [])))];
  if (ids.length === 0) return [];
  return (await run<Followed>(runner, text, [ids])).rows.flatMap(intentOf);
}

function intentOf(row: Followed): Intent[] {
  const { id, pauseNotes, pauses, promiseNotes, promises, followedUpAt, reachedAt, checks, ticked } = row;
  const { planProposedAt, plannedAt } = row;
  const paused = notesOf(
    pauses.map(([from, to, told, entered]) => [
      momentOf(from),
      to && momentOf(to),
      momentOf(told),
      ...(entered ? [momentOf(entered)] : []),
    ]),
  );
  const promised = notesOf(
    promises.map(([position, from, due, keptOn]) => [position, momentOf(from), momentOf(due), keptOn]),
  );
  const patch: Values = {
    ...(paused !== pauseNotes && { pauseNotes: paused }),
    ...(promised !== promiseNotes && { promiseNotes: promised }),
    ...(reachedAt && !followedUpAt && { followedUpAt: momentOf(reachedAt) }),
    ...(plannedAt && !planProposedAt && { planProposedAt: momentOf(plannedAt) }),
  };
  const held = Object.fromEntries(ticked.map((isTicked, at) => [`recurrence${at + 1}`, isTicked]));
  const base = {
    values: {
      ...held,
      pauseNotes,
      promiseNotes,
      followedUpAt: followedUpAt && momentOf(followedUpAt),
      planProposedAt: planProposedAt && momentOf(planProposedAt),
    },
  };
  // G10: the checks of the months after closing, as the ledger ticks them
  checks.slice(0, ticked.length).forEach((isChecked, at) => {
    if (isChecked && !ticked[at]) patch[`recurrence${at + 1}`] = true;
  });
  return Object.keys(patch).length > 0 ? [{ sheet: 'complaints', id, isNew: false, base, patch }] : [];
}

const notesOf = (notes: readonly unknown[]): string | null => (notes.length > 0 ? JSON.stringify(notes) : null);

const judged = ['effectiveness', 'verifierId', 'verifiedOn', 'doneOn'] as const;
const rounds = `select a.id::text as id, json_build_array(a.effectiveness, a.verifier_id, a.verified_on, a.done_on) as held,
    json_build_array(r.effectiveness, r.verifier_id, r.verified_on, r.done_on) as said
  from corrective_action a join lateral (select * from action_round r where r.corrective_action_id = a.id and r.voided_at is null
    order by r.position desc limit 1) r on true where a.id = any($1::uuid[]) and a.voided_at is null and r.effectiveness is not null`;

/** An action is as effective as its last round was found to be. */
async function ofActions(runner: Runner, writes: readonly Place[]): Promise<Intent[]> {
  const ids = [...new Set(writes.flatMap(({ sheet, rootId }) => (sheet === 'actionRounds' ? [rootId] : [])))];
  if (ids.length === 0) return [];
  type Row = { id: string; held: (string | null)[]; said: (string | null)[] };
  const { rows } = await run<Row>(runner, rounds, [ids]);
  return rows.flatMap(({ id, held, said }): Intent[] => {
    const values = (from: readonly (string | null)[]) =>
      Object.fromEntries(judged.map((key, at) => [key, from[at] ?? null]));
    const changed = judged.filter((_, at) => held[at] !== said[at] && said[at] !== null);
    if (changed.length === 0) return [];
    const patch = Object.fromEntries(changed.map((key) => [key, values(said)[key]]));
    return [{ sheet: 'correctiveActions', id, isNew: false, base: { values: values(held) }, patch }];
  });
}
