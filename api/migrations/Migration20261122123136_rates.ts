import { Migration } from '@mikro-orm/migrations';

export class Migration20261122123136_rates extends Migration {
  override name = 'Migration20261122123136_rates';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "exchange_rate" ("id" uuid not null, "currency" text not null, "valid_from" date not null, "rate" numeric not null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );

    this.addSql(`alter table "claim" add "decided_at" timestamptz null;`);
    // one rate of a currency from one day on
    this.addSql(
      `create unique index exchange_rate_from on exchange_rate (currency, valid_from) where voided_at is null`,
    );
    this.addSql(
      `alter table exchange_rate add column search_text text generated always as (lower(coalesce(source, ''))) stored`,
    );
    this.addSql(
      `create index exchange_rate_search on exchange_rate using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
    );
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on exchange_rate to redress_app;
      end if;
    end $$`);
  }
}
