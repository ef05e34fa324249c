import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint, undo } from '../builders/complaint.ts';
import { type Office, openOffice } from '../support/office.ts';
import { replay, tables, withoutEmpty } from '../support/replay.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const claims = { type: 'Claim', sheet: 'Claims' };

test('a first claim that comes back after another took its place stands behind it', async () => {
  const { wang } = office;
  const id = await aComplaint(wang, { claimAmount: '100' });
  const { claims: made } = await complaint<{ claims: { id: string }[] }>(wang, id, 'claims { id }');
  const voided = await change(wang, [{ id: made[0]!.id, void: true }], claims);
  await change(wang, [{ id, base: { values: { claimAmount: null } }, patch: { claimAmount: '200' } }]);
  const restored = await undo(wang, voided.changeSet);
  expect(restored.rows).toMatchObject([{ outcome: 'RESTORED', code: null }]);
  expect(await complaint(wang, id, 'claimAmount claims { position amount }')).toEqual({
    claimAmount: '200',
    claims: [
      { position: 1, amount: '200' },
      { position: 2, amount: '100' },
    ],
  });
  const { pool } = office.database;
  expect(withoutEmpty(await tables(pool))).toMatchObject(withoutEmpty(await replay(pool)));
});
