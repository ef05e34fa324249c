import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { type Office, openOffice } from '../support/office.ts';
import { countStatements } from '../support/statements.ts';

let office: Office;
const ids: string[] = [];
beforeAll(async () => {
  office = await openOffice();
  for (let at = 0; at < 12; at++) ids.push(await aComplaint(office.wang));
});
afterAll(() => office.close());

const page = (limit: number) =>
  `{ complaints(limit: ${limit}) { nodes { number clocks { state committedDue explanation { text } } } } }`;

test('the clocks of a page cost no statement beside the page itself', async () => {
  await office.wang.data(page(2));
  expect(await countStatements(() => office.wang.data(page(2)))).toBe(2);
  expect(await countStatements(() => office.wang.data(page(12)))).toBe(2);
});

test('a cell that no clock depends on asks nothing about clocks; one that a clock depends on is no statement more', async () => {
  const write = (id: string, patch: Record<string, unknown>) => {
    const values = Object.fromEntries(Object.keys(patch).map((key) => [key, null]));
    return change(office.wang, [{ id, base: { values }, patch }]);
  };
  await write(ids[0]!, { note: '一', confirmedAt: '2026-09-22T06:30:00.000Z' });
  const note = await countStatements(() => write(ids[1]!, { note: '客户要求每周更新' }));
  const moment = await countStatements(() => write(ids[2]!, { registeredAt: Temporal.Now.instant().toString() }));
  expect(moment).toBe(note);
});
