import type { Client } from '../support/client.ts';
import { change, type RowAnswer } from './complaint.ts';

/** Sheets of an 8D report by what a test calls them. */
const sheets = {
  report: { type: 'EightD', sheet: 'EightDs' },
  member: { type: 'EightDMember', sheet: 'EightDMembers' },
  cause: { type: 'EightDCause', sheet: 'EightDCauses' },
  action: { type: 'EightDAction', sheet: 'EightDActions' },
  document: { type: 'EightDDocument', sheet: 'EightDDocuments' },
  stage: { type: 'EightDStage', sheet: 'EightDStages' },
} as const;
type Part = keyof typeof sheets;

/** Makes a row of a report; gives what became of it. */
export async function makePart(client: Client, part: Part, patch: object): Promise<RowAnswer> {
  return (await change(client, [{ patch }], sheets[part])).rows[0]!;
}

/** Changes cells of a row whose values were `before`. */
export async function changePart(
  client: Client,
  part: Part,
  id: string,
  before: object,
  patch: object,
): Promise<RowAnswer> {
  return (await change(client, [{ id, base: { values: before }, patch }], sheets[part])).rows[0]!;
}
