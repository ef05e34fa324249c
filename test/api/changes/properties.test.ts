import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { replay, tables, withoutEmpty } from '../../support/replay.ts';

let office: Office;
let editors: Client[];
beforeAll(async () => {
  office = await openOffice();
  editors = [office.wang, office.li, await office.hire('陈军')];
});
afterAll(() => office.close());

// own cells, cells of the line, of the claim and of the contact: all show in one row
const values = {
  note: fc.constantFrom('甲', '乙', '丙', null),
  customerDemand: fc.constantFrom('换货', '退货退款', null),
  severity: fc.constantFrom('MAJOR', 'MINOR', null),
  orderQuantity: fc.constantFrom('3000', '1200.5', null),
  claimAmount: fc.constantFrom('100', '36000', null),
  contactName: fc.constantFrom('周先生', '吴女士', null),
  isBatch: fc.boolean(),
};
type Key = keyof typeof values;
const keys = Object.keys(values) as Key[];
const patches = fc
  .uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 })
  .chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, values[key] as fc.Arbitrary<unknown>]))));

const read = (client: Client, id: string) => complaint(client, id, `version ${keys.join(' ')}`);
const pick = (row: Record<string, unknown>, patch: object) =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, row[key]]));

test('any interleaving of editors: every accepted edit stands in history once, on top of the one before it', async () => {
  const edits = fc.array(fc.record({ editor: fc.nat(2), patch: patches, rereads: fc.boolean() }), {
    minLength: 6,
    maxLength: 18,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (planned) => {
      const id = await aComplaint(editors[0]!);
      const seen = await Promise.all(editors.map((editor) => read(editor, id)));
      const accepted: { column: string; value: unknown }[] = [];
      // each editor works through his own edits; the three work at the same time
      await Promise.all(
        editors.map(async (editor, who) => {
          for (const { patch, rereads } of planned.filter((edit) => edit.editor === who)) {
            if (rereads) seen[who] = await read(editor, id);
            const rows = [{ id, base: { values: pick(seen[who]!, patch) }, patch }];
            const [row] = (await change(editor, rows, { errorPolicy: 'APPLY_VALID' })).rows;
            for (const { column, outcome } of row!.cells) {
              if (outcome === 'APPLIED') accepted.push({ column, value: (patch as Record<string, unknown>)[column] });
            }
          }
        }),
      );
      await expectChain(id, accepted);
    }),
    { numRuns: 12 },
  );
}, 120_000);

async function expectChain(id: string, accepted: readonly { column: string; value: unknown }[]) {
  const { rows } = await office.database.pool.query<{ key: string; before: unknown; after: unknown }>(
    `select c.sheet || ' ' || c.column_key as key, c.before, c.after from change_cell c join change_set s on s.id = c.change_set_id
     where c.root_id = $1 and c.op = 'UPDATE' order by c.root_version, c.seq`,
    [id],
  );
  for (const [, changes] of Map.groupBy(rows, ({ key }) => key)) {
    changes.slice(1).forEach(({ before }, at) => expect(before).toEqual(changes[at]!.after));
  }
  const row = await read(editors[0]!, id);
  const own = accepted.filter(({ column }) => ['note', 'customerDemand', 'severity', 'isBatch'].includes(column));
  expect(rows.filter(({ key }) => key.startsWith('complaints ')).length).toBe(own.length);
  // what a cell holds in the end is something that was accepted for it, or what it began with
  for (const key of keys) {
    const given = accepted.filter(({ column }) => column === key).map(({ value }) => value);
    expect([...given, key === 'isBatch' ? false : null]).toContainEqual(row[key]);
    if (given.length === 1) expect(row[key]).toEqual(given[0]);
  }
}

test('people who edit different cells of one row never conflict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(keys, { minLength: 3, maxLength: 7 }), async (chosen) => {
      const id = await aComplaint(editors[0]!);
      const row = await read(editors[0]!, id);
      const answers = await Promise.all(
        chosen.map(async (key, at) => {
          const value = fc.sample<unknown>(values[key], 1)[0];
          return change(editors[at % 3]!, [{ id, base: { values: { [key]: row[key] } }, patch: { [key]: value } }]);
        }),
      );
      for (const { rows } of answers) expect(['APPLIED', 'UNCHANGED']).toContain(rows[0]!.cells[0]!.outcome);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('undo restores the previous state, redo the later one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(patches, { minLength: 1, maxLength: 5 }), async (sequence) => {
      const [editor] = editors as [Client];
      const id = await aComplaint(editor);
      for (const patch of sequence) {
        const { version: _, ...before } = await read(editor, id);
        const { changeSet } = await change(editor, [{ id, base: { values: pick(before, patch) }, patch }]);
        if (changeSet === null) continue;
        const { version: __, ...after } = await read(editor, id);
        const undone = await undo(editor, changeSet);
        expect(await read(editor, id)).toMatchObject(before);
        await undo(editor, undone.changeSet);
        expect(await read(editor, id)).toMatchObject(after);
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('replaying history from nothing gives the tables', async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      aComplaint(editors[at % 3]!, { orderQuantity: String(at), contactName: '周先生' }),
    ),
  );
  const { pool } = office.database;
  const [told, held] = [withoutEmpty(await replay(pool)), withoutEmpty(await tables(pool))];
  for (const key of Object.keys(held)) if (key.startsWith('users ') && !(key in told)) delete held[key];
  expect(Object.keys(held).length).toBeGreaterThan(50);
  expect(held).toEqual(told);
});

test('every cell, event, message and seal belongs to a change set', async () => {
  const { rows } = await office.database.pool.query<{ orphans: number }>(
    `select count(*)::int as orphans from (select change_set_id from change_cell union all select change_set_id from event union all select change_set_id from outbox
       union all select change_set_id from seal) w where not exists (select from change_set s where s.id = w.change_set_id)`,
  );
  expect(rows).toEqual([{ orphans: 0 }]);
  const events = await office.database.pool.query<{ count: number }>('select count(*)::int as count from event');
  expect(events.rows[0]!.count).toBeGreaterThan(0);
});
