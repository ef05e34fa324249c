import { Migration } from '@mikro-orm/migrations';

/** Events become the rows of a sheet. What they tell still only grows: of an entry, nothing but its note can be written. */
export class Migration20261122114500_events extends Migration {
  override name = 'Migration20261122114500_events';

  override up(): void {
    this.addSql(`alter table event add complaint_id uuid null, add note text null, add version int not null default 1,
      add created_at timestamptz not null default now(), add updated_at timestamptz not null default now(),
      add voided_at timestamptz null, add custom jsonb not null default '{}'`);
    this.addSql(`update event e set created_at = e.at, updated_at = e.at,
      data = case when e.type = 'COMPLAINT_RECEIVED' then e.data || '{"event": "RECEIVED"}'
        when e.type in ('MOMENT_SET', 'MOMENT_CORRECTED') then e.data || jsonb_build_object('event', '${JSON.stringify(events)}'::jsonb ->> (e.data ->> 'moment'))
        else e.data end,
      complaint_id = case e.sheet when 'complaints' then e.row_id
        when 'followUps' then (select f.complaint_id from follow_up f where f.id = e.row_id)
        when 'eightDStages' then (select d.complaint_id from eight_d_stage s join eight_d d on d.id = s.eight_d_id where s.id = e.row_id) end`);
    this.addSql(`alter table event add search_text text generated always as
      (lower(coalesce(data ->> 'reason', data ->> 'purpose', '') || E'\\n' || coalesce(note, ''))) stored`);
    this.addSql('create index event_search on event using gin (redress_bigrams(search_text)) with (fastupdate = off)');
    this.addSql('create index event_at on event (at, id) where voided_at is null');
    this.addSql('create index event_complaint_id_index on event (complaint_id)');
    this.addSql('drop index event_row');
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant update (note, custom, version, updated_at) on event to redress_app;
      end if;
    end $$`);
  }
}

/** The events of the columns that told of one. */
const events = {
  receivedAt: 'RECEIVED',
  registeredAt: 'REGISTERED',
  containmentDoneAt: 'MEASURE_TAKEN',
  customerInformedAt: 'CUSTOMER_INFORMED',
  interimDoneOn: 'INTERIM_REPLIED',
  repliedOn: 'REPLIED',
  closedOn: 'CLOSED',
  acceptedAt: 'ACCEPTED',
  confirmedAt: 'CONFIRMED',
  notifiedAt: 'NOTIFIED',
  firstAnsweredAt: 'FIRST_ANSWERED',
  planProposedAt: 'PLAN_PROPOSED',
  permanentRepliedOn: 'PERMANENT_REPLIED',
  progressReportedAt: 'PROGRESS_REPORTED',
  escalatedAt: 'ESCALATED',
  validityDeterminedAt: 'VALIDITY_DETERMINED',
  closeRequestedAt: 'CLOSE_REQUESTED',
  followedUpAt: 'FOLLOWED_UP',
  abnormalRequestedAt: 'ABNORMAL_REQUESTED',
  abnormalDecidedAt: 'ABNORMAL_DECIDED',
  promisedFeedbackAt: 'FEEDBACK_PROMISED',
  installedOn: 'INSTALLED',
};
