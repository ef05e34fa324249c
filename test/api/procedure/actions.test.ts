import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, aCustomer, complaint } from '../../builders/complaint.ts';
import { anUpload } from '../../builders/file.ts';
import { aComplaintUnder } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
});
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const missing = async (id: string) =>
  (await complaint<{ missingToClose: { rule: string }[] }>(wang, id, 'missingToClose { rule }')).missingToClose.map(
    ({ rule }) => rule,
  );
const asked = async (id: string) =>
  (
    await complaint<{ nextSteps: { kind: string; code: string }[] }>(wang, id, 'nextSteps { kind code }')
  ).nextSteps.flatMap(({ kind, code }) => (kind === 'ACTION' ? [code] : []));

test('R98: in the food preset every complaint needs a corrective action before it is closed', async () => {
  const complaintId = await under('frozen-food', { category: 'TASTE' });
  expect([await asked(complaintId), await missing(complaintId)]).toEqual([['R98'], ['R97']]);
  await aRow(wang, 'correctiveActions', { complaintId, action: '调整配方' });
  expect([await asked(complaintId), await missing(complaintId)]).toEqual([[], []]);
});

test('R97: in the wallpaper preset a major one does, a general one does not', async () => {
  expect(await asked(await under('wallcovering', { severity: 'CRITICAL' }))).toEqual(['R97']);
  expect(await asked(await under('wallcovering', { severity: 'MODERATE' }))).toEqual([]);
});

test('§4.6: the second occurrence of a defect forces an action', async () => {
  await aRow(wang, 'products', { code: 'P-2nd', name: '壳体' });
  const again = { customerId: await aCustomer(wang), productId: 'P-2nd', severity: 'MINOR' };
  const first = await under('manufacturing-8d', { ...again, receivedAt: moment('2026-09-01 09:00') });
  const second = await under('manufacturing-8d', again);
  expect([await asked(first), await asked(second)]).toEqual([[], ['CAR-2']]);
  expect(await missing(second)).toContain('R97');
});

test('G10: where a line names no product, its model is told by its name, however it is spaced and written', async () => {
  const customerId = await aCustomer(wang);
  const model = (productName: string, patch: object = {}) =>
    under('manufacturing-8d', { customerId, productName, severity: 'MINOR', description: '密封圈漏水', ...patch });
  const first = await model('KX-200 温控器', { causeCategory: 'MATERIAL' });
  const action = await aRow(wang, 'correctiveActions', { complaintId: first, action: '更换材料', ownerId: '李娜' });
  const judged = { doneOn: '2026-09-22', effectiveness: 'EFFECTIVE', verifierId: '王敏', verifiedOn: '2026-09-22' };
  expect((await patchRow(wang, 'correctiveActions', action, judged)).cells).not.toContainEqual(
    expect.objectContaining({ outcome: 'REJECTED' }),
  );
  const second = await model('KX-200温控器');
  const other = await model('KX-300 温控器');
  const fields = 'occurrence cameBackFrom { id }';
  expect(await complaint(wang, second, fields)).toEqual({ occurrence: 2, cameBackFrom: [{ id: first }] });
  expect(await complaint(wang, other, fields)).toEqual({ occurrence: 1, cameBackFrom: [] });
  expect([await asked(second), await asked(other)]).toEqual([['CAR-2'], []]);
  // found to have another cause, it is another defect
  await patchRow(wang, 'complaints', second, { causeCategory: 'PEOPLE' });
  expect(await complaint(wang, second, fields)).toEqual({ occurrence: 2, cameBackFrom: [] });
});

test('R90: effective only with evidence, figures before and after, and somebody else as verifier', async () => {
  const complaintId = await under('electronics-8d', { validity: 'VALID' });
  const action = await aRow(wang, 'correctiveActions', { complaintId, action: '更换顶针', ownerId: '李娜' });
  const round = await aRow(wang, 'actionRounds', { correctiveActionId: action, action: '更换顶针' });
  const judge = (patch: object) => patchRow(wang, 'actionRounds', round, { effectiveness: 'EFFECTIVE', ...patch });
  expect(cellOf(await judge({}), 'effectiveness')).toMatchObject({ fields: ['verifierId'] });
  expect(cellOf(await judge({ verifierId: '李娜' }), 'verifierId')).toMatchObject({ code: 'VERIFIER_IS_OWNER' });
  expect(cellOf(await judge({ verifierId: '王敏' }), 'effectiveness')).toMatchObject({
    code: 'STEP_INCOMPLETE',
    message: '还缺少:验证附有确切证据',
  });
  await anUpload(wang, { bytes: '检测数据', name: '检测.txt', fields: { complaintId, kind: 'TEST_REPORT' } });
  expect(cellOf(await judge({ verifierId: '王敏' }), 'effectiveness')).toMatchObject({
    fields: ['baseline', 'result'],
  });
  const figures = { verifierId: '王敏', verifiedOn: '2026-09-23', baseline: '2.1%', result: '0.3%' };
  expect((await judge(figures)).outcome).toBe('UPDATED');
  expect(await readRow(wang, 'correctiveActions', action, 'effectiveness verifiedOn verifier { name }')).toEqual({
    effectiveness: 'EFFECTIVE',
    verifiedOn: '2026-09-23',
    verifier: { name: '王敏' },
  });
});

test('rounds follow until one is effective', async () => {
  const complaintId = await under('manufacturing-8d');
  const action = await aRow(wang, 'correctiveActions', { complaintId, action: '修模' });
  const begin = () => tryRow(wang, 'actionRounds', { correctiveActionId: action, action: '再修' });
  const judge = (id: string, effectiveness: string) =>
    patchRow(wang, 'actionRounds', id, { effectiveness, verifierId: '王敏' });
  const first = await begin();
  expect(cellOf(await begin(), 'correctiveActionId')).toMatchObject({ code: 'ROUND_OPEN' });
  await judge(first.id, 'INEFFECTIVE');
  const second = await begin();
  expect(second.outcome).toBe('CREATED');
  await judge(second.id, 'EFFECTIVE');
  expect(cellOf(await begin(), 'correctiveActionId')).toMatchObject({ code: 'ROUND_DONE' });
});

test('G10: solved but came back: the same customer, product and defect in other words', async () => {
  await aRow(wang, 'products', { code: 'P-back', name: '密封圈' });
  const of = { customerId: await aCustomer(wang), productId: 'P-back' };
  const wrong = (description: string, receivedAt: string) =>
    under('manufacturing-8d', { ...of, description, receivedAt: moment(receivedAt) });
  const old = await wrong('密封面有毛刺,装配时漏油', '2026-05-04 09:00');
  const action = await aRow(wang, 'correctiveActions', { complaintId: old, action: '修模' });
  const again = await wrong('装配后漏油,密封面毛刺', '2026-09-20 09:00');
  const cameBack = async (id: string) =>
    (await complaint<{ cameBackFrom: { id: string }[] }>(wang, id, 'cameBackFrom { id similarity solvedBy }'))
      .cameBackFrom;
  expect(await cameBack(again)).toEqual([]);
  await patchRow(wang, 'correctiveActions', action, {
    effectiveness: 'EFFECTIVE',
    doneOn: '2026-05-20',
    verifierId: '王敏',
    verifiedOn: '2026-06-01',
  });
  expect((await cameBack(again)).map(({ id }) => id)).toEqual([old]);
  expect(await cameBack(await wrong('纸箱破损', '2026-09-21 09:00'))).toEqual([]);
});

test('G24: similar cases while a complaint is being typed, the most alike first', async () => {
  const { products } = await wang.data<{ products: { nodes: { id: string }[] } }>(
    `{ products(filter: { code: { eq: "P-back" } }) { nodes { id } } }`,
  );
  const { similarComplaints } = await wang.data<{ similarComplaints: { description: string; similarity: number }[] }>(
    `query ($productId: ID) { similarComplaints(text: "漏油 毛刺", productId: $productId) { description similarity sameProduct } }`,
    { productId: products.nodes[0]!.id },
  );
  expect(similarComplaints[0]!.description).toContain('漏油');
  expect(similarComplaints.at(-1)!.description).toBe('纸箱破损');
});

test('whoever calls the action effective in the tracking sheet, where no verifier stands, is its verifier', async () => {
  const id = await aComplaint(wang, { correctiveAction: '更换顶针' });
  // what has not been done has not been found effective
  expect(cellOf(await patchRow(wang, 'complaints', id, { effectiveness: 'EFFECTIVE' }), 'effectiveness')).toMatchObject(
    {
      outcome: 'NEEDS_INPUT',
      fields: ['actionDoneOn'],
    },
  );
  const judged = { effectiveness: 'EFFECTIVE', actionDoneOn: '2026-09-23' };
  expect((await patchRow(wang, 'complaints', id, judged)).outcome).toBe('UPDATED');
  expect(await complaint(wang, id, 'correctiveActions { effectiveness verifier { name } }')).toEqual({
    correctiveActions: [{ effectiveness: 'EFFECTIVE', verifier: { name: '王敏' } }],
  });
});
