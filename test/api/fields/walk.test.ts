import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change } from '../../builders/complaint.ts';
import { aField, changeField } from '../../builders/field.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
  wang = office.wang;
});
afterAll(() => office.close());

test('a walk goes by fields as by columns', async () => {
  const [field, day] = [
    await aField(wang, { zh: '重量', kind: 'decimal' }),
    await aField(wang, { zh: '称重日', kind: 'date' }),
  ];
  const customerId = await aCustomer(wang);
  const measured = [
    ['1.5', '2026-08-31'],
    ['2.25', '2026-09-01'],
    ['4', '2026-09-30'],
  ].map(([number, date]) => [
    { field, number },
    { field: day, date },
  ]);
  await change(
    wang,
    [...measured, []].map((cells) => ({ patch: { customerId, description: '重', custom: cells } })),
  );
  const { walk } = await wang.data<{ walk: object }>(
    `query ($filter: ComplaintFilter, $field: ID!, $day: ID!) { walk: walkComplaints(filter: $filter, orderBy: [{ field: $field }]) {
      edge(field: $field, from: 0, direction: DOWN) figures(fields: [$field, $day]) { filled sum min max }
      groups(byFields: [$day], sumFields: [$field]) { groups { values { value } count sums filled } }
    } }`,
    { filter: { customerId: { eq: customerId }, not: { custom: [{ field, number: { eq: '9' } }] } }, field, day },
  );
  expect(walk).toEqual({
    edge: 2,
    figures: [
      { filled: 3, sum: '7.75', min: '1.5', max: '4' },
      { filled: 3, sum: null, min: '2026-08-31', max: '2026-09-30' },
    ],
    groups: {
      groups: [
        { values: [{ value: '2026-09' }], count: 2, sums: ['6.25'], filled: [2] },
        { values: [{ value: '2026-08' }], count: 1, sums: ['1.5'], filled: [1] },
        { values: [{ value: null }], count: 1, sums: [null], filled: [0] },
      ],
    },
  });
});

test('fields are added and changed by administrators alone; whoever handles complaints fills them in', async () => {
  const field = await aField(wang, { zh: '托盘号' });
  const handler = await office.hire('何处理');
  const made = await change(handler, [{ patch: { sheet: 'complaints', kind: 'text', zh: '我的列' } }], {
    type: 'CustomField',
    sheet: 'CustomFields',
  });
  expect(made.rows[0]!.outcome).toBe('REJECTED');
  expect((await changeField(handler, field, { zh: '托盘号' }, { zh: '别的' })).rows[0]!.outcome).toBe('REJECTED');
  const customerId = await aCustomer(handler);
  const cells = { customerId, description: '重', custom: [{ field, text: 'T-9' }] };
  expect((await change(handler, [{ patch: cells }])).rows[0]!.outcome).toBe('CREATED');
});
