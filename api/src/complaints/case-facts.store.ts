import { type Runner, run } from '../sheets/statement.ts';
import { type CaseFacts, noFacts } from './rules/case-facts.ts';

const rows = (table: string, more: string) =>
  `(select count(*)::int from ${table} x where x.complaint_id = t.id and x.voided_at is null${more})`;

/** Rows that a requirement may ask for, by their sheet, and what leaves one open. */
const countedRows: Readonly<Record<string, readonly [table: string, open: string]>> = {
  inspections: ['inspection', `coalesce(x.result, '') = ''`],
  externalResolutions: ['external_resolution', 'x.decided_on is null'],
  siteVisits: ['site_visit', `coalesce(x.agreed, '') = ''`],
  crisisSteps: ['crisis_step', 'x.done_on is null'],
  publicOpinions: ['public_opinion', 'x.calmed_on is null'],
  acknowledgements: ['acknowledgement', 'x.response is null'],
  handlingPlans: ['handling_plan', `x.decision is distinct from 'APPROVED'`],
  linkedDocuments: ['linked_document', 'false'],
  containments: ['containment', 'x.done_on is null'],
};
/** Rows of the complaint's 8D reports. */
const countedParts: Readonly<Record<string, readonly [table: string, open: string]>> = {
  eightDDeployments: ['eight_d_deployment', 'x.done_on is null'],
  eightDDocuments: ['eight_d_document', 'x.done_on is null'],
};
const askedParts = Object.entries(countedParts).map(
  ([sheet, [table, open]]) =>
    `'${sheet}', (select json_build_object('all', count(*), 'open', count(*) filter (where ${open})) from ${table} x
      join eight_d e on e.id = x.eight_d_id where e.complaint_id = t.id and e.voided_at is null and x.voided_at is null)`,
);
const askedRows = Object.entries(countedRows).map(
  ([sheet, [table, open]]) =>
    `'${sheet}', (select json_build_object('all', count(*), 'open', count(*) filter (where ${open})) from ${table} x where x.complaint_id = t.id and x.voided_at is null)`,
);

const counts = `
  ${rows('complaint_point', ` and coalesce(x.answer, '') = ''`)} as "openPoints",
  ${rows('commitment', ' and x.kept_on is null')} as "openCommitments",
  ${rows('claim', ` and x.state in ('SUBMITTED', 'APPROVED')`)} as "openClaims",
  ${rows('return_request', ` and x.state in ('SUBMITTED', 'ORDERED', 'RECEIVED')`)} as "openReturns",
  ${rows('corrective_action', '')} as "actions",
  ${rows('corrective_action', ` and x.effectiveness = 'EFFECTIVE'`)} as "effectiveActions",
  ${rows('eight_d', ' and x.part_of_id is null')} as "eightDs",
  (select coalesce(json_agg(distinct last.stage), '[]') from eight_d e join lateral (select distinct on (s.stage) s.stage, s.answer
     from eight_d_stage s where s.eight_d_id = e.id and s.voided_at is null order by s.stage, s.position desc) last
     on last.answer is distinct from 'REJECTED'
     where e.complaint_id = t.id and e.part_of_id is null and e.voided_at is null) as "givenStages",
  json_build_object(${[...askedRows, ...askedParts].join(', ')},
    'recoveries', (select json_build_object('all', count(*), 'open', count(*) filter (where r.received_amount is null)) from recovery r
      join claim c on c.id = r.claim_id where c.complaint_id = t.id and c.voided_at is null and r.voided_at is null)) as "rows",
  (select coalesce(json_agg(json_build_object('question', x.question, 'answer', x.answer)), '[]') from investigation_answer x
     where x.complaint_id = t.id and x.voided_at is null) as "answers",
  ${rows('responsibility', '')} as "shares",
  ${rows('responsibility', ` and x.state = 'DISPUTED'`)} as "disputedShares",
  (select coalesce(sum(x.share), 0)::text from responsibility x where x.complaint_id = t.id and x.voided_at is null) as "shareSum",
  (select greatest(count(*), 1, case when t.reopens_id is not null then 2 end)::int from complaint_line other join complaint earlier on earlier.id = other.complaint_id
     join complaint_line own on own.complaint_id = t.id and own.position = 1 and own.voided_at is null
     where other.product_key = own.product_key and other.position = 1 and other.voided_at is null and earlier.voided_at is null
       and earlier.customer_id = t.customer_id and (earlier.received_at, earlier.id) <= (t.received_at, t.id)) as "occurrence",
  exists (select from follow_up x where x.complaint_id = t.id and x.voided_at is null and x.is_reached
     and x.satisfaction is distinct from 'DISSATISFIED' and x.attempted_at >= coalesce(t.close_requested_at, t.received_at)) as "isFollowedUp",
  (select coalesce(json_agg(json_build_object('day', (x.attempted_at at time zone $2)::date, 'at', extract(epoch from x.attempted_at) * 1000,
     'isReached', x.is_reached)
     order by x.attempted_at), '[]') from follow_up x where x.complaint_id = t.id and x.voided_at is null and x.attempted_at is not null) as "attempts",
  (select coalesce(json_agg(distinct x.kind), '[]') from attachment x where x.complaint_id = t.id and x.voided_at is null) as "fileKinds",
  (select coalesce(json_agg(distinct x.kind), '[]') from linked_document x where x.complaint_id = t.id and x.voided_at is null) as "documentKinds"`;

/** What the other rows of complaints say, for all of them at once. A complaint without a row yet has none. */
export async function readCaseFacts(
  runner: Runner,
  ids: readonly string[],
  timeZone: string,
): Promise<(id: string) => CaseFacts> {
  if (ids.length === 0) return () => noFacts;
  const text = `select t.id::text as id, ${counts} from complaint t where t.id = any($1::uuid[])`;
  const found = await run<CaseFacts & { id: string }>(runner, text, [ids, timeZone]);
  const byId = new Map(found.rows.map(({ id, ...facts }) => [id, facts]));
  return (id) => byId.get(id) ?? noFacts;
}
