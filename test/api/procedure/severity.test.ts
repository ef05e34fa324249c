import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, complaint } from '../../builders/complaint.ts';
import { policyInForce } from '../../builders/policy.ts';
import { cellOf, patchRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
});
afterAll(() => office.close());

const under = async (code: string, patch: object) =>
  aComplaint(wang, { receivedAt: moment('2026-09-22 14:30'), policyId: await policyInForce(wang, code), ...patch });
const severity = async (id: string) => (await complaint<{ severity: string | null }>(wang, id, 'severity')).severity;

test.each([
  ['R26', 'TASTE', 'MINOR'],
  ['R26', 'NO_FILLING', 'MINOR'],
  ['R27', 'SENSORY', 'MODERATE'],
  ['R27', 'MIXED', 'MODERATE'],
  ['R28', 'FOREIGN_MATTER', 'MAJOR'],
  ['R30', 'POISONING', 'CRITICAL'],
])('%s: %s has its class by itself', async (_rule, category, expected) => {
  expect(await severity(await under('frozen-food', { category }))).toBe(expected);
});

test.each([
  ['a batch at a dealer', { isBatch: true, sourceParty: 'DEALER' }],
  ['an injury', { isInjury: true }],
  ['the media', { channel: 'MEDIA' }],
  ['a regulator’s spot check', { channel: 'REGULATOR' }],
])('R30: %s is class 5 whatever the category', async (_name, given) => {
  expect(await severity(await under('frozen-food', { category: 'TASTE', ...given }))).toBe('CRITICAL');
});

test('R30: a flag that comes later raises the level; nobody types it down again', async () => {
  const id = await under('manufacturing-8d', { severity: 'MINOR' });
  expect(await severity(id)).toBe('MINOR');
  await patchRow(wang, 'complaints', id, { isMedia: true });
  expect(await severity(id)).toBe('CRITICAL');
  const lowered = await patchRow(wang, 'complaints', id, { severity: 'MAJOR' });
  expect(cellOf(lowered, 'severity')).toMatchObject({
    code: 'SEVERITY_BELOW_FLOOR',
    message: '媒体曝光,等级至少为“致命”',
  });
});

test('R33: a policy with two levels knows no third', async () => {
  const id = await under('wallcovering', {});
  expect(cellOf(await patchRow(wang, 'complaints', id, { severity: 'MINOR' }), 'severity')).toMatchObject({
    code: 'SEVERITY_FOREIGN',
  });
});
