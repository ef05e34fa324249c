import type { Client } from '../support/client.ts';
import { moment } from './clock.ts';
import { aComplaint, change, type RowAnswer } from './complaint.ts';

export const sheetsOfPolicies = {
  policies: { type: 'HandlingPolicy', sheet: 'HandlingPolicies' },
  rules: { type: 'ClockRule', sheet: 'ClockRules' },
  selectors: { type: 'PolicySelector', sheet: 'PolicySelectors' },
  calendars: { type: 'WorkCalendar', sheet: 'WorkCalendars' },
  days: { type: 'CalendarDay', sheet: 'CalendarDays' },
} as const;

/** Who is told of claims and returns: without them a policy cannot be put in force. */
export async function recipientsOf(client: Client, policyId: string): Promise<void> {
  const rows = ['CLAIM_SUBMITTED', 'RETURN_SUBMITTED'].map((occasion) => ({
    patch: { policyId, code: occasion, name: '通知销售部', occasion, departmentId: '销售部' },
  }));
  await change(client, rows, { type: 'RoutingRule', sheet: 'RoutingRules' });
}

/** The version of a policy in force. */
export async function policyInForce(client: Client, code: string): Promise<string> {
  const data = await client.data<{ handlingPolicies: { nodes: { id: string }[] } }>(
    `query ($code: String!) { handlingPolicies(filter: { code: { eq: $code }, status: { eq: "ACTIVE" } }) { nodes { id } } }`,
    { code },
  );
  return data.handlingPolicies.nodes[0]!.id;
}

/** The rules of a policy version, by their numbers. */
export async function rulesOf(client: Client, policyId: string): Promise<Map<string, { id: string; limit: string }>> {
  const data = await client.data<{ clockRules: { nodes: { id: string; code: string; limit: string }[] } }>(
    `query ($id: ID!) { clockRules(filter: { policyId: { eq: $id } }) { nodes { id code limit } } }`,
    { id: policyId },
  );
  return new Map(data.clockRules.nodes.map((rule) => [rule.code, rule]));
}

interface Changed {
  readonly changeSet: string | null;
  readonly applied: boolean;
  readonly rows: readonly RowAnswer[];
}

/** `activatePolicy`, `retirePolicy`, `newPolicyVersion`. */
export async function stepOfPolicy(client: Client, mutation: string, id: string): Promise<Changed> {
  const data = await client.data<{ done: Changed }>(
    `mutation ($id: ID!) { done: ${mutation}(id: $id) { changeSet applied rows { id outcome code message cells { column outcome code message } } } }`,
    { id },
  );
  return data.done;
}

/** A day, or a run of days, of the calendar that complaints are counted by. */
export async function aCalendarDay(client: Client, patch: object): Promise<string> {
  const { rows } = await change(client, [{ patch: { calendarId: 'CN', ...patch } }], sheetsOfPolicies.days);
  if (!rows[0]?.id || rows[0].outcome !== 'CREATED') throw new Error(JSON.stringify(rows));
  return rows[0].id;
}

/** A complaint of the 22 September, 14:30, under a preset. */
export const aComplaintUnder = async (client: Client, code: string, patch: object = {}) =>
  aComplaint(client, { receivedAt: moment('2026-09-22 14:30'), policyId: await policyInForce(client, code), ...patch });
