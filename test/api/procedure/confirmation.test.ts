import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { change, complaint } from '../../builders/complaint.ts';
import { anUpload } from '../../builders/file.ts';
import { aComplaintUnder } from '../../builders/policy.ts';
import { cellOf, patchRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let service: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  service = await office.hire('客服小周', 'ZH', 'SERVICE');
});
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const move = async (client: Client, id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, 'complaints', id, { state, ...more }), 'state');
const missing = async (client: Client, id: string) =>
  (await complaint<{ missingToClose: { rule: string; text: string }[] }>(client, id, 'missingToClose { rule text }'))
    .missingToClose;

test('R11: whichever department receives it, one registrar registers it: the moments and departments are apart', async () => {
  const { departments } = await wang.data<{ departments: { nodes: { id: string; code: string }[] } }>(
    '{ departments { nodes { id code } } }',
  );
  const [first, other] = departments.nodes.map(({ id }) => id);
  const me = await wang.data<{ session: { user: { id: string } } }>('{ session { user { id } } }');
  await change(
    await office.hire('总管', 'ZH', 'ADMIN'),
    [{ id: me.session.user.id, base: { values: { departmentId: null } }, patch: { departmentId: first } }],
    { type: 'User', sheet: 'Users' },
  );
  const id = await under('frozen-food', { receivedAt: moment('2026-09-22 14:30') });
  const fields = 'receivedAt receivingDepartmentId registeredAt registeredBy { name }';
  expect(await complaint(wang, id, fields)).toMatchObject({ receivingDepartmentId: first, registeredAt: null });
  expect(await complaint(wang, await under('frozen-food', { receivingDepartmentId: other }), fields)).toMatchObject({
    receivingDepartmentId: other,
  });
  // the moment is the registrar's, typed or by the step
  const registered = { registeredAt: moment('2026-09-22 16:00') };
  expect(cellOf(await patchRow(wang, 'complaints', id, registered), 'registeredAt')).toMatchObject({
    code: 'STEP_INCOMPLETE',
    message: '还缺少:由登记人立案',
  });
  expect(cellOf(await patchRow(service, 'complaints', id, registered), 'registeredAt')).toMatchObject({
    outcome: 'APPLIED',
  });
  expect(await complaint(wang, id, fields)).toEqual({
    receivedAt: moment('2026-09-22 14:30'),
    receivingDepartmentId: first,
    registeredAt: moment('2026-09-22 16:00'),
    registeredBy: { name: '客服小周' },
  });
});

test('R123: a wallpaper complaint closes when the customer confirmed: who, how, and the signed form on file', async () => {
  const id = await under('wallcovering');
  expect(await move(wang, id, 'CLOSED')).toMatchObject({
    outcome: 'NEEDS_INPUT',
    fields: ['confirmedOn', 'confirmedBy', 'confirmationKind', 'satisfaction'],
  });
  const confirmed = { confirmedOn: '2026-09-23', confirmedBy: '周店长', satisfaction: 'SATISFIED' };
  const signed = { ...confirmed, confirmationKind: 'SIGNATURE' };
  expect(await move(wang, id, 'CLOSED', signed)).toMatchObject({ message: '还缺少:签字的处理单已存档' });
  await patchRow(wang, 'complaints', id, signed);
  const ann = await office.hire('Ann', 'EN');
  expect(await missing(ann, id)).toEqual([{ rule: 'R123-2', text: 'The signed form is filed' }]);
  const file = (kind: string) =>
    anUpload(wang, { bytes: '%PDF-1.7\n%%EOF', name: '处理单.pdf', fields: { complaintId: id, kind } });
  await file('DOCUMENT');
  expect(await missing(wang, id)).toHaveLength(1);
  await file('CONFIRMATION');
  expect(await move(wang, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
  // what was confirmed by a click has no paper, and what was settled on the spot no form
  const clicked = await under('wallcovering');
  expect(await move(wang, clicked, 'CLOSED', { ...confirmed, confirmationKind: 'CLICK' })).toMatchObject({
    outcome: 'APPLIED',
  });
  expect(await missing(wang, await under('wallcovering', { isResolvedOnSpot: true }))).toEqual([]);
});
