import type { Client } from '../support/client.ts';
import { change } from './complaint.ts';

/** A comment on a row, a complaint unless the sheet is named. */
export async function aComment(client: Client, rowId: string, patch: Record<string, unknown> = {}) {
  const rows = [{ patch: { text: '请核对', sheet: 'complaints', rowId, ...patch } }];
  const { rows: made } = await change(client, rows, { type: 'Comment', sheet: 'Comments' });
  return made[0]!;
}
