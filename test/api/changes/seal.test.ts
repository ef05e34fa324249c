import { readFeed } from '@redress/api/changes/feed.ts';
import { seal, verifyChain } from '@redress/api/changes/seal.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../../builders/complaint.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Seals until nothing is left: a transaction that runs in any database of the server holds sealing back. */
async function sealAll() {
  const { pool } = office.database;
  const left = `select (select count(*) from change_set) - (select count(*) from seal) as left`;
  await expect
    .poll(async () => {
      while ((await seal(pool)) > 0);
      return Number((await pool.query<{ left: string }>(left)).rows[0]!.left);
    })
    .toBe(0);
}

test('sealers at once chain every change set once, and the chain holds', async () => {
  await Promise.all(Array.from({ length: 12 }, () => aComplaint(office.wang)));
  await Promise.all([sealAll(), sealAll()]);
  await sealAll();
  const { rows } = await office.database.pool.query(
    `select (select count(*) from change_set)::int as sets, (select count(*) from seal)::int as seals, (select max(position) from seal)::int as last`,
  );
  expect(rows[0].seals).toBe(rows[0].sets);
  expect(rows[0].last).toBe(rows[0].sets);
  expect(await verifyChain(office.database.pool)).toBeNull();
});

test('a change of history behind the application’s back breaks the chain; the application itself may not try', async () => {
  const id = await aComplaint(office.wang);
  const { changeSet } = await change(office.wang, [{ id, base: { values: { note: null } }, patch: { note: '原话' } }]);
  await sealAll();
  const forge = `update change_cell set after = '"改过"' where change_set_id = '${changeSet}' and column_key = 'note'`;
  await expect(office.database.pool.query(forge)).rejects.toThrow(/permission denied/);
  const owner = new pg.Client(office.database.ownerUrl);
  await owner.connect();
  await owner.query(forge);
  await owner.end();
  expect(await verifyChain(office.database.pool)).toMatchObject({ changeSet });
});

test('the feed tells a change once, even one whose transaction began earlier and ended later', async () => {
  const { pool } = office.database;
  const start = (await office.wang.data<{ changeFeed: { cursor: string } }>('{ changeFeed { cursor } }')).changeFeed
    .cursor;
  const slow = await pool.connect();
  await slow.query('begin');
  // gives the transaction its number before the others get theirs
  await slow.query(`insert into number_counter values ('slow', 1)`);
  const id = await aComplaint(office.li);
  const during = await readFeed(pool, start, 100);
  await slow.query('commit');
  slow.release();
  expect(during.rows.map((row) => row.id)).not.toContain(id);
  let { cursor } = during;
  const told: unknown[] = [];
  const readOn = async () => {
    const after = await readFeed(pool, cursor, 100);
    cursor = after.cursor;
    told.push(...after.rows.filter((row) => row.id === id && row.sheet === 'complaints'));
    return told;
  };
  await expect.poll(readOn).toMatchObject([{ version: 1, by: '李娜' }]);
  await readOn();
  expect(told).toHaveLength(1);
});

test('the feed is read on to its end a few changes at a time', async () => {
  const cursorOf = '{ changeFeed { cursor hasMore rows { id } } }';
  type Told = { changeFeed: { cursor: string; hasMore: boolean; rows: { id: string }[] } };
  let { cursor, hasMore } = (await office.wang.data<Told>(cursorOf)).changeFeed;
  expect(hasMore).toBe(false);
  const made = [await aComplaint(office.wang), await aComplaint(office.wang), await aComplaint(office.wang)];
  const told = new Set<string>();
  await expect
    .poll(async () => {
      do {
        const query = cursorOf.replace('changeFeed', `changeFeed(after: "${cursor}", limit: 2, sheets: [complaints])`);
        const { changeFeed } = await office.wang.data<Told>(query);
        ({ cursor, hasMore } = changeFeed);
        for (const { id } of changeFeed.rows) told.add(id);
      } while (hasMore);
      return made.filter((id) => told.has(id));
    })
    .toEqual(made);
});
