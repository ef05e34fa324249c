import pg from 'pg';
import { startDatabase } from '../data/database.ts';
import { openSession, startRedress, type Server } from '../processes.ts';
import { type Line, table } from '../report.ts';
import { copied, openAll } from './open-cases.ts';
import { type Noticed, noticed } from './ping.ts';

/** What the two heavy jobs took over 100,000 complaints. */
interface Heavy extends Done {
  readonly seconds: number;
  readonly noticed: Noticed;
}

interface Done {
  readonly checked: number;
  /** Complaints whose dues a recount has moved. */
  readonly changed: number;
}

/** Runs a draft over the past, and changes a day of the calendar under 100,000 open complaints, both on a copy of the data. */
export async function measureProcedure(log: (line: string) => void): Promise<Line[]> {
  await using cleanup = new AsyncDisposableStack();
  const embedded = await startDatabase(log);
  cleanup.defer(() => embedded.stop());
  const copy = await copied(embedded);
  cleanup.defer(() => copy.drop());
  const client = new pg.Client({ connectionString: copy.owner });
  await client.connect();
  cleanup.defer(() => client.end());
  await openSession(client);
  await client.query(`update app_user set role = 'ADMIN' where account = 'bench0'`);
  const redress = await startRedress({ DATABASE_URL: copy.app, MIGRATE_DATABASE_URL: copy.owner });
  cleanup.defer(() => redress.stop());
  log('procedure: a draft is run over the past');
  const replay = lines('replay', await measured(redress, () => replayed(redress, client)));
  log(table(replay));
  log('procedure: all complaints are opened, their dues counted');
  await openAll(client, async () => {
    const { id } = await ask<{ id: string }>(redress, 'mutation { id: recountClocks }', {});
    await finished(client, id);
  });
  log('procedure: a day of the calendar is changed');
  return [...replay, ...lines('recount', await measured(redress, () => recounted(redress, client)))];
}

async function measured(server: Server, work: () => Promise<Done>): Promise<Heavy> {
  const begun = performance.now();
  const { done, noticed: found } = await noticed(server, work);
  return { seconds: (performance.now() - begun) / 1000, ...done, noticed: found };
}

async function ask<T>(server: Server, query: string, variables: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: server.headers.slice('cookie: '.length).trim() },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: object };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A draft of the policy that leads the complaints, run over all of them. */
async function replayed(server: Server, client: pg.Client): Promise<Done> {
  const { rows } = await client.query<{ id: string }>('select policy_id as id from complaint limit 1');
  const made = await ask<{ made: { rows: { id: string }[] } }>(
    server,
    'mutation ($id: ID!) { made: newPolicyVersion(id: $id) { rows { id } } }',
    rows[0]!,
  );
  const { job } = await ask<{ job: string }>(server, 'mutation ($id: ID!) { job: replayPolicy(id: $id) }', {
    id: made.made.rows[0]!.id,
  });
  return finished(client, job);
}

/** One more day off, in a few days. */
async function recounted(server: Server, client: pg.Client): Promise<Done> {
  const { rows } = await client.query<{ calendarId: string; day: string }>(
    `select p.calendar_id as "calendarId", (current_date + 3)::text as day from complaint t join handling_policy p on p.id = t.policy_id limit 1`,
  );
  const patch = { ...rows[0], kind: 'SHUTDOWN', name: '停产' };
  await ask(server, 'mutation ($rows: [CalendarDayChange!]!) { changeCalendarDays(rows: $rows) { applied } }', {
    rows: [{ patch }],
  });
  const begun = `select id from background_job where kind = 'RECOUNT' and state <> 'DONE'`;
  for (;;) {
    const [job] = (await client.query<{ id: string }>(begun)).rows;
    if (job) return finished(client, job.id);
  }
}

async function finished(client: pg.Client, id: string): Promise<Done> {
  type Row = { state: string; checked: number; changed: number | null; error: string | null };
  const text = `select state, checked, (result ->> 'changed')::int as changed, error from background_job where id = $1`;
  for (;;) {
    const { state, checked, changed, error } = (await client.query<Row>(text, [id])).rows[0]!;
    if (state === 'DONE') return { checked, changed: changed ?? 0 };
    if (state === 'FAILED' || state === 'CANCELLED') throw new Error(`${state}: ${error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const names = {
  replay: 'a draft run over the past',
  recount: 'open clocks counted again, a day of the calendar changed',
};

function lines(name: keyof typeof names, { seconds, checked, changed, noticed: found }: Heavy): Line[] {
  const { half, p99, longest, grownMegabytes } = found;
  const isWhole = checked === 100_000;
  return [
    {
      name,
      figure: `${seconds.toFixed(1)} s`,
      target: '≤ 60 s',
      isReached: isWhole && seconds <= 60,
      detail: `${checked} complaints: ${names[name]}${changed > 0 ? `, ${changed} moved` : ''}`,
    },
    {
      name: `${name}: others wait`,
      figure: `${p99.toFixed(0)} ms`,
      target: '≤ 250 ms',
      isReached: p99 <= 250,
      detail: `99 of 100 grid pages meanwhile; half of them ${half.toFixed(0)} ms, the longest ${longest.toFixed(0)} ms`,
    },
    {
      name: `${name}: memory`,
      figure: `${grownMegabytes.toFixed(0)} MB`,
      target: '≤ 150 MB',
      isReached: grownMegabytes <= 150,
      detail: 'most that the server grew by',
    },
  ];
}
