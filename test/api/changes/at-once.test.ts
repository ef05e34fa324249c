import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { replay, tables, withoutEmpty } from '../../support/replay.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
});
afterAll(() => office.close());

const note = (id: string, from: string | null, to: string) =>
  change(wang, [{ id, base: { values: { note: from } }, patch: { note: to } }]);

const complaints = (count: number) => Promise.all(Array.from({ length: count }, () => aComplaint(wang)));

test('changes that share a commit are change sets of their own', async () => {
  const ids = await complaints(30);
  const answers = await Promise.all(ids.map((id, at) => note(id, null, `第 ${at} 条`)));
  expect(answers.every(({ applied }) => applied)).toBe(true);
  expect(new Set(answers.map(({ changeSet }) => changeSet)).size).toBe(30);
  for (const [at, id] of ids.entries())
    expect(await complaint(wang, id, 'note version')).toEqual({ note: `第 ${at} 条`, version: 2 });
  const [history, table] = [await replay(office.database.pool), await tables(office.database.pool)].map(withoutEmpty);
  for (const id of ids) expect(history![`complaints ${id}`]).toEqual(table![`complaints ${id}`]);
});

test('one that meets a newer value is refused alone', async () => {
  const ids = await complaints(10);
  await note(ids[4]!, null, '先到');
  const answers = await Promise.all(ids.map((id) => note(id, null, '后到')));
  expect(answers.map(({ applied }) => applied)).toEqual(ids.map((_, at) => at !== 4));
  expect(answers[4]!.rows[0]!.cells[0]).toMatchObject({ outcome: 'CONFLICT', currentText: '先到' });
});

test('of many who write the same cell at once, one succeeds and the others are told', async () => {
  const [id] = await complaints(1);
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => note(id!, null, `${at}`)));
  expect(answers.filter(({ applied }) => applied)).toHaveLength(1);
  expect(answers.filter(({ rows }) => rows[0]!.cells[0]!.outcome === 'CONFLICT')).toHaveLength(11);
});

test('a row that a long transaction holds makes nobody wait but those who write it', async () => {
  const [held, ...others] = await complaints(8);
  const client = await office.database.pool.connect();
  await client.query('begin');
  await client.query('select from complaint where id = $1 for update', [held]);
  let isWritten = false;
  const waiting = note(held!, null, '等待').then((answer) => ((isWritten = true), answer));
  const answers = await Promise.all(others.map((id) => note(id, null, '不等')));
  expect(answers.every(({ applied }) => applied)).toBe(true);
  expect(isWritten).toBe(false);
  await client.query('rollback');
  client.release();
  expect((await waiting).applied).toBe(true);
});
