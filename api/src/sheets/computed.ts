/** A value worked out when it is read: its SQL over the aliases `t` (the row) and the parts it needs. */
export interface Computed {
  readonly sql: string;
  readonly parts?: readonly string[];
  /**
   * Where it looks at other rows: a statement that gives id and value of all the rows in `$1` at once, those without an entry
   * 0. Row by row, a page of one busy product would count its complaints again for each.
   */
  readonly together?: string;
}

const count = (table: string): Computed => ({
  sql: `(select count(*)::int from ${table} child where child.complaint_id = t.id and child.voided_at is null)`,
});
const rate = (alias: string) =>
  `trim_scale(round(${alias}.defective_quantity / nullif(${alias}.shipped_quantity, 0), 6))`;

// R50: the measure is taken and the customer knows of it; empty until both, and where no such clock ran
const containedBy = (due: string) =>
  `(case when t.containment_done_at is not null and t.customer_informed_at is not null and t.containment_due_at is not null
    then greatest(t.containment_done_at, t.customer_informed_at) <= ${due} end)`;

// by days of the site: a reply has no hour; a complaint without that clock was in time for it
const repliedBy = (due: string) =>
  `(t.replied_on <= coalesce((${due} at time zone current_setting('redress.time_zone', true))::date, t.replied_on))`;

/** A day or a moment that an event's data tells, as the site's day and, where it has an hour, as the moment. */
const toldIn = (text: string): { readonly on: Computed; readonly at: Computed } => ({
  on: {
    sql: `(case when ${text} like '%T%' then ((${text})::timestamptz at time zone current_setting('redress.time_zone', true))::date else (${text})::date end)`,
  },
  at: { sql: `(case when ${text} like '%T%' then (${text})::timestamptz end)` },
});
const data = (key: string) => `(t.data ->> '${key}')`;
const ofFact = `t.type in ('COMPLAINT_RECEIVED', 'MOMENT_SET', 'MOMENT_CORRECTED')`;
const happened = toldIn(`(case when ${ofFact} then coalesce(${data('to')}, ${data('receivedAt')}) end)`);
const corrected = toldIn(`(case when t.type = 'MOMENT_CORRECTED' then ${data('from')} end)`);
const due = toldIn(
  `coalesce(${data('due')}, ${data('dueOn')}, ${data('nextChaseOn')}, case when t.type = 'CLOCK_EXTENDED' then ${data('to')} end)`,
);

/** Files of the row itself; none is an empty cell. */
const files: Computed = {
  sql: `(select nullif(count(*), 0)::int from attachment child where child.row_id = t.id::text and child.voided_at is null)`,
};

/** The computed columns of each sheet, and the counts of its children. */
export const computed: Partial<Record<string, Record<string, Computed>>> = {
  complaints: {
    defectRate: { sql: rate('line'), parts: ['line'] },
    // none is an empty cell
    pictures: {
      sql: `(select nullif(count(*), 0)::int from attachment child where child.complaint_id = t.id and child.voided_at is null
        and child.media_type like 'image/%')`,
    },
    occurrence: {
      sql: `(select count(*)::int from complaint_line other join complaint earlier on earlier.id = other.complaint_id
        where other.product_key = line.product_key and other.position = 1 and other.voided_at is null and earlier.voided_at is null
          and earlier.customer_id = t.customer_id and (earlier.received_at, earlier.id) <= (t.received_at, t.id))`,
      parts: ['line'],
      together: `with asked as (
          select t.customer_id, line.product_key from complaint t
          join complaint_line line on line.complaint_id = t.id and line.position = 1 and line.voided_at is null
          where t.id = any($1::uuid[]) and line.product_key is not null group by 1, 2)
        select id::text, n from (
          select t.id, row_number() over (partition by asked.customer_id, asked.product_key order by t.received_at, t.id)::int as n
          from asked cross join lateral (
            select other.complaint_id as id from complaint_line other
            where other.product_key = asked.product_key and other.position = 1 and other.voided_at is null
            intersect
            select earlier.id from complaint earlier where earlier.customer_id = asked.customer_id and earlier.voided_at is null) shared
          join complaint t on t.id = shared.id) ranked
        where id = any($1::uuid[])`,
    },
    cycleDays: { sql: `(t.closed_on - (t.received_at at time zone current_setting('redress.time_zone', true))::date)` },
    // a clock that was missed for good, or one that runs past its promise
    isOverdue: {
      sql: `(coalesce(t.breaches, 0) > 0 or coalesce(t.next_due_at < coalesce(nullif(current_setting('redress.as_of', true), '')::timestamptz, now()), false))`,
    },
    isReplyInTime: { sql: repliedBy('t.reply_due_on') },
    isReplyAsPromised: { sql: repliedBy('t.reply_committed_at') },
    // a row of before this was kept had no pause that its due did not have
    isReplyInTimeUnpaused: { sql: repliedBy('coalesce(t.reply_unpaused_due_at, t.reply_due_on)') },
    isContainedInTime: { sql: containedBy('t.containment_due_at') },
    isContainedAsPromised: { sql: containedBy('greatest(t.containment_due_at, t.containment_extended_to)') },
    isClosedInTime: {
      sql: `(t.closed_on <= (t.close_due_at at time zone current_setting('redress.time_zone', true))::date)`,
    },
    lineCount: count('complaint_line'),
    claimCount: count('claim'),
    returnCount: count('return_request'),
    actionCount: count('corrective_action'),
  },
  // the drop-downs find entries by them, as the search finds names
  choices: { initials: { sql: `nullif(redress_initials(t.zh), '')` } },
  complaintLines: { defectRate: { sql: rate('t') } },
  feeds: {
    lastReadAt: { sql: `(select k.last_read_at from feed_token k where k.feed_id = t.id)` },
    readCount: { sql: `(select k.read_count from feed_token k where k.feed_id = t.id)` },
  },
  claims: {
    files,
    // what was paid less what came back from those who caused it (R107, R109)
    netLoss: {
      sql: `trim_scale(t.approved_amount * coalesce(t.rate, 1) - (select coalesce(sum(r.received_amount), 0) from recovery r where r.claim_id = t.id and r.voided_at is null))`,
    },
  },
  batchBalances: {
    difference: {
      sql: `trim_scale(t.produced - coalesce(t.shipped, 0) - coalesce(t.in_stock, 0) - coalesce(t.in_process, 0) - coalesce(t.scrapped, 0))`,
    },
  },
  returns: { files },
  returnLines: { files, amount: { sql: 'trim_scale(round(t.quantity * t.unit_price, 2))' } },
  correctiveActions: { files },
  actionRounds: { files },
  containments: { files },
  followUps: { files },
  linkedDocuments: { files },
  files: { content: { sql: '1' } },
  events: {
    fact: { sql: data('event') },
    happenedOn: happened.on,
    happenedAt: happened.at,
    correctedOn: corrected.on,
    correctedAt: corrected.at,
    fromState: { sql: `(case when t.type = 'STATE_MOVED' then ${data('from')} end)` },
    state: { sql: `(case when t.type = 'STATE_MOVED' then ${data('to')} else ${data('state')} end)` },
    milestone: { sql: data('milestone') },
    rule: { sql: data('rule') },
    dueOn: due.on,
    dueAt: due.at,
    stage: { sql: data('stage') },
    answer: { sql: data('answer') },
    reason: { sql: `coalesce(${data('reason')}, ${data('purpose')})` },
    actorId: { sql: `(select s.actor_id from change_set s where s.id = t.change_set_id)` },
    rowId: { sql: 't.row_id::text' },
  },
  mails: {
    attachments: {
      sql: `(select nullif(count(*), 0)::int from attachment child where child.row_id = t.id::text and child.voided_at is null)`,
    },
  },
};
