import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let now = '2026-10-31T15:00:00Z';
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(now));
  await aComplaint(office.wang, { number: 'A-1', description: '划伤', note: '内部' });
  await aComplaint(office.wang, { number: 'A-2', description: '缺料' });
});
afterAll(() => office.close());

interface Made {
  readonly id: string;
  readonly csv: string;
  readonly json: string;
}
const post = (body: object) =>
  office.wang.fetch('/feeds', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const view = {
  name: '月报',
  sheet: 'complaints',
  expiresOn: '2026-12-31',
  columns: 'number,description',
  filter: '{"number":{"eq":"A-1"}}',
};
const aFeed = async (asked: object = {}) => (await (await post({ ...view, ...asked })).json()) as Made;
const read = (path: string) => office.app.anonymous.fetch(path);
const rows = async (path: string) => (await (await read(path)).json()) as Record<string, unknown>[];
const status = async (path: string) => (await read(path)).status;
const edit = (id: string, patch: object) =>
  change(office.wang, [{ id, base: { version: 1 }, patch }], { type: 'Feed', sheet: 'Feeds' });

test('G13: an address that Power Query refreshes: rows, columns and keys of the view, without signing in', async () => {
  const feed = await aFeed();
  expect(await rows(feed.json)).toEqual([{ number: 'A-1', description: '划伤' }]);
  expect(await (await read(feed.csv)).text()).toBe('number,description\r\nA-1,划伤\r\n');
  const analysed = await aFeed({ profile: 'ANALYSIS' });
  expect(await rows(analysed.json)).toMatchObject([{ number: 'A-1', closedMark: 0, openMark: 1 }]);
});

test('G13: the same address answers as of a day', async () => {
  const feed = await aFeed({ filter: undefined });
  now = '2026-10-31T17:00:00Z';
  await aComplaint(office.wang, { number: 'A-3', description: '新的' });
  expect(await rows(feed.json)).toHaveLength(3);
  expect(await rows(`${feed.json}?asOf=2026-10-31`)).toHaveLength(2);
});

test('G21: who read what by a link is in the log, and the link knows when it was read last', async () => {
  const feed = await aFeed({ name: '给财务' });
  await rows(feed.json);
  const { feeds } = await office.wang.data<{ feeds: { nodes: object[] } }>(
    `{ feeds(filter: { name: { eq: "给财务" } }) { nodes { readCount lastReadAt user { name } } } }`,
  );
  expect(feeds.nodes).toEqual([{ readCount: 1, lastReadAt: '2026-10-31T17:00:00.000Z', user: { name: '王敏' } }]);
  const { exports } = await office.wang.data<{ exports: { nodes: object[] } }>(
    `query ($id: ID!) { exports(filter: { feedId: { eq: $id } }) { nodes { rowCount columns user { name } } } }`,
    { id: feed.id },
  );
  expect(exports.nodes).toEqual([{ rowCount: 1, columns: 'number,description', user: { name: '王敏' } }]);
});

test('a link that was unticked, has expired, or whose maker has left answers nothing', async () => {
  const [revoked, expired] = [await aFeed(), await aFeed({ expiresOn: '2026-10-31' })];
  expect(await status(revoked.json)).toBe(200);
  await edit(revoked.id, { isActive: false });
  expect(await status(revoked.json)).toBe(404);
  expect(await status(expired.json)).toBe(404); // in Shanghai it is 1 November
  const made = await aFeed();
  await office.database.pool.query(`update app_user set is_active = false where name = '王敏'`);
  expect(await status(made.json)).toBe(404);
  await office.database.pool.query(`update app_user set is_active = true where name = '王敏'`);
  expect(await status(made.json)).toBe(200);
});

test('only the hash of a token is kept, and a link cannot be guessed, widened or made by strangers', async () => {
  const feed = await aFeed();
  const token = /feeds\/(.+)\.csv/.exec(feed.csv)![1]!;
  const { rows: kept } = await office.database.pool.query('select * from feed_token where feed_id = $1', [feed.id]);
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await status('/feeds/nonsense.csv')).toBe(404);
  expect(await status(feed.csv.replace('.csv', '.xlsx'))).toBe(404);
  expect(await rows(`${feed.json}?filter={}&columns=note`)).toEqual([{ number: 'A-1', description: '划伤' }]);
  const stranger = await office.app.anonymous.fetch('/feeds', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(stranger.status).toBe(401);
});

test.each([
  ['no name', { name: '' }],
  ['no such sheet', { sheet: 'secrets' }],
  ['no end', { expiresOn: undefined }],
  ['no such column', { columns: 'nonsense' }],
  ['a filter that is none', { filter: '{"nonsense":{}}' }],
])('a link with %s is refused', async (_, wrong) => {
  expect((await post({ ...view, ...wrong })).status).toBe(400);
});

test('a link that is read too often is told to wait', async () => {
  const feed = await aFeed();
  const answers = await Promise.all(Array.from({ length: 31 }, () => status(feed.json)));
  expect(answers.filter((code) => code === 429)).toHaveLength(1);
});
