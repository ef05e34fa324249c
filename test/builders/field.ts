import type { Client } from '../support/client.ts';
import { change } from './complaint.ts';

/** A custom field of the complaints unless said otherwise; gives its id. */
export async function aField(client: Client, patch: Record<string, unknown>): Promise<string> {
  const rows = [{ patch: { sheet: 'complaints', kind: 'text', ...patch } }];
  const { rows: made } = await change(client, rows, { type: 'CustomField', sheet: 'CustomFields' });
  if (made[0]!.outcome !== 'CREATED') throw new Error(JSON.stringify(made[0]));
  return made[0]!.id;
}

/** Changes a custom field. */
export const changeField = (client: Client, id: string, values: object, patch: object) =>
  change(client, [{ id, base: { values }, patch }], { type: 'CustomField', sheet: 'CustomFields' });
