import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, csv, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

const now = Temporal.Instant.from('2026-11-20T02:00:00Z');
let office: Office;
beforeAll(async () => {
  office = await openOffice(() => now);
});
afterAll(() => office.close());

// Twenty thousand rows of earlier years were twenty thousand mails.
test('of an imported ledger only what is still running is told as received', async () => {
  const ledger = csv(`客诉编号,投诉日期,客户名称,问题描述,最新状态,结案日期
OLD-1,2021-03-01,华东精密,毛刺,,
OLD-2,2026-11-19,华东精密,色差,已结案,2026-11-20
NEW-1,2026-11-20,华东精密,异响,,`);
  const { id } = await upload(office.wang, ledger, '台账.csv');
  expect(await apply(office.wang, id, { createMissing: ['customers'] })).toMatchObject({ counts: { created: 3 } });
  const told = `select c.number from outbox o join complaint c on c.id::text = o.payload ->> 'id' where o.topic = 'complaint.received'`;
  expect((await office.database.pool.query(told)).rows).toEqual([{ number: 'NEW-1' }]);
});
