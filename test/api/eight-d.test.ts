import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, complaint } from '../builders/complaint.ts';
import { changePart, makePart } from '../builders/eight-d.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: string;
let verifier: string;
beforeAll(async () => {
  office = await openOffice();
  const { rows } = await office.database.pool.query<{ id: string }>(
    `select id from app_user where name in ('王敏', '李娜') order by name`,
  );
  [owner, verifier] = rows.map(({ id }) => id) as [string, string];
});
afterAll(() => office.close());

async function aReport(patch: object = {}): Promise<string> {
  const complaintId = await aComplaint(office.wang);
  return (
    await makePart(office.wang, 'report', {
      complaintId,
      what: '密封面毛刺',
      whatEn: 'Burrs on the sealing face',
      ...patch,
    })
  ).id;
}
const part = (kind: Parameters<typeof makePart>[1], patch: object) => makePart(office.wang, kind, patch);
const codes = (row: { cells: readonly { column: string; code: string | null }[] }) =>
  row.cells.filter(({ code }) => code).map(({ column, code }) => `${column} ${code}`);
const submit = (eightDId: string, stage: string, language = 'ZH') => part('stage', { eightDId, stage, language });

/** A report that lacks nothing up to D5. */
async function aReportUpToD5(patch: object = {}): Promise<{ id: string; action: string }> {
  const id = await aReport(patch);
  await part('member', { eightDId: id, role: 'LEADER', userId: owner });
  await part('action', { eightDId: id, stage: 'D3', action: '全检库存' });
  await part('cause', { eightDId: id, branch: 'OCCURRENCE', cause: '刀具磨损', share: '0.7' });
  await part('cause', { eightDId: id, branch: 'OCCURRENCE', cause: '进给过快', share: '0.3' });
  await part('cause', { eightDId: id, branch: 'ESCAPE', cause: '抽检漏检', share: '1' });
  const action = await part('action', {
    eightDId: id,
    stage: 'D5',
    action: '刀具定数更换',
    ownerId: owner,
    dueOn: '2026-12-01',
  });
  return { id, action: action.id };
}

test('a report has a number of its own, and shares of a branch are never more than 100 %', async () => {
  const eightDId = await aReport();
  const read = await office.wang.data<{ eightD: { number: string } }>(
    'query ($id: ID!) { eightD(id: $id) { number } }',
    { id: eightDId },
  );
  expect(read.eightD.number).toMatch(/^8D-\d{4}-\d{5}$/);
  await part('cause', { eightDId, branch: 'OCCURRENCE', cause: '刀具磨损', share: '0.7' });
  const second = await part('cause', { eightDId, branch: 'OCCURRENCE', cause: '进给过快', share: '0.31' });
  expect(codes(second)).toContain('share SHARES_TOO_MUCH');
  expect((await part('cause', { eightDId, branch: 'ESCAPE', cause: '漏检', share: '1' })).outcome).toBe('CREATED');
  // at once they are counted together too
  const both = await Promise.all(
    ['0.2', '0.2'].map((share) => part('cause', { eightDId, branch: 'OCCURRENCE', cause: '夹具', share })),
  );
  expect(both.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(1);
});

test('R39: a stage is submitted when it is complete, occurrence and escape apart; each says what it lacks', async () => {
  const eightDId = await aReport();
  const early = await submit(eightDId, 'D3');
  expect(codes(early)).toContain('stage STAGE_INCOMPLETE');
  expect(early.cells.find(({ code }) => code === 'STAGE_INCOMPLETE')!.message).toContain('D1 组长');
  const ready = await aReportUpToD5();
  expect((await submit(ready.id, 'D3')).outcome).toBe('CREATED');
  expect(codes(await submit(ready.id, 'D8'))).toContain('stage STAGE_INCOMPLETE');
});

test('G15: a report goes out in a language only with its contents in that language', async () => {
  const { id } = await aReportUpToD5();
  const english = await submit(id, 'D5', 'EN');
  expect(codes(english)).toContain('language TRANSLATION_MISSING');
  expect(english.cells.map(({ message }) => message).join()).toContain('根本原因(英文)');
  expect((await submit(id, 'D5', 'ZH')).outcome).toBe('CREATED');
});

test('the customer rejects with a reason, then the stage may be submitted again', async () => {
  const { id } = await aReportUpToD5();
  const first = await submit(id, 'D5');
  expect(codes(await submit(id, 'D5'))).toContain('stage STAGE_PENDING');
  const bare = await changePart(office.wang, 'stage', first.id, { answer: null }, { answer: 'REJECTED' });
  expect(bare.cells[0]).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['reason'] });
  const before = { answer: null, reason: null };
  await changePart(office.wang, 'stage', first.id, before, { answer: 'REJECTED', reason: '原因不充分' });
  expect((await submit(id, 'D5')).outcome).toBe('CREATED');
});

test('R39: shares stand as they were submitted until the customer sends them back; his answer is given once', async () => {
  const { id } = await aReportUpToD5();
  const { eightD } = await office.wang.data<{ eightD: { causes: { id: string; share: string }[] } }>(
    'query ($id: ID!) { eightD(id: $id) { causes { id share } } }',
    { id },
  );
  const [cause] = eightD.causes;
  const halve = (from: string, share: string) =>
    changePart(office.wang, 'cause', cause!.id, { share: from }, { share });
  const first = await submit(id, 'D5');
  expect(codes(await halve('0.7', '0.4'))).toContain('share SHARES_SUBMITTED');
  await changePart(
    office.wang,
    'stage',
    first.id,
    { answer: null, reason: null },
    { answer: 'REJECTED', reason: '不充分' },
  );
  expect((await halve('0.7', '0.4')).outcome).toBe('UPDATED');
  expect((await halve('0.4', '0.7')).outcome).toBe('UPDATED');
  const second = await submit(id, 'D5');
  await changePart(office.wang, 'stage', second.id, { answer: null }, { answer: 'ACCEPTED' });
  const turned = await changePart(
    office.wang,
    'stage',
    second.id,
    { answer: 'ACCEPTED', reason: null },
    { answer: 'REJECTED', reason: '又不充分' },
  );
  expect(codes(turned)).toContain('answer STAGE_ANSWERED');
});

test('R90: an action is not verified without evidence, nor by its owner (R99)', async () => {
  const { action } = await aReportUpToD5();
  const verify = (patch: object) => {
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, null]));
    return changePart(office.wang, 'action', action, before, patch);
  };
  const bare = await verify({ effectiveness: 'EFFECTIVE' });
  expect(bare.cells[0]).toMatchObject({
    outcome: 'NEEDS_INPUT',
    fields: expect.arrayContaining(['evidence', 'doneOn', 'verifierId']),
  });
  const own = await verify({
    effectiveness: 'EFFECTIVE',
    evidence: '连续三批 0 不良',
    verifierId: owner,
    baseline: '3.2%',
    result: '0%',
  });
  expect(codes(own)).toContain('verifierId VERIFIER_IS_OWNER');
  const done = {
    doneOn: '2026-09-22',
    effectiveness: 'EFFECTIVE',
    evidence: '连续三批 0 不良',
    verifierId: verifier,
    baseline: '3.2%',
    result: '0%',
  };
  expect((await verify(done)).outcome).toBe('UPDATED');
});

test('a report is printed and written as a workbook in either language; what is missing in it is marked, not replaced', async () => {
  const { id } = await aReportUpToD5();
  const english = await (await office.wang.fetch(`/eight-d/${id}.html?language=en`)).text();
  expect(english).toContain('Burrs on the sealing face');
  expect(english).toContain('[no English text]');
  expect(english).not.toContain('刀具磨损');
  expect(await (await office.wang.fetch(`/eight-d/${id}.html?language=zh`)).text()).toContain('刀具磨损');
  const workbook = await office.wang.fetch(`/eight-d/${id}.xlsx?language=zh`);
  expect(workbook.headers.get('content-disposition')).toMatch(/8D-\d{4}-\d{5}\.zh\.xlsx/);
  expect(
    Buffer.from(await workbook.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await office.wang.fetch('/eight-d/00000000-0000-0000-0000-000000000000.html')).status).toBe(404);
  expect((await office.app.anonymous.fetch(`/eight-d/${id}.html`)).status).toBe(401);
});

test('R51: only the stage that the policy names is the 8D it asks for, not any that was submitted before', async () => {
  const complaintId = await aComplaint(office.wang, { severity: 'CRITICAL' });
  const { id } = await aReportUpToD5({ complaintId });
  const missing = async () =>
    (
      await complaint<{ missingToClose: { requires: string }[] }>(
        office.wang,
        complaintId,
        'missingToClose { requires }',
      )
    ).missingToClose.map(({ requires }) => requires);
  expect(await submit(id, 'D3')).toMatchObject({ outcome: 'CREATED' });
  expect(await missing()).toContain('ACTIONS_TAKEN');
  expect(await submit(id, 'D5')).toMatchObject({ outcome: 'CREATED' });
  expect(await missing()).not.toContain('ACTIONS_TAKEN');
});
