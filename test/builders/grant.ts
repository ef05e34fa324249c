import type { Client } from '../support/client.ts';
import type { Office } from '../support/office.ts';
import { aRow } from './row.ts';

/** Somebody who holds rights of the procedure himself. */
export async function aHolder(office: Office, chief: Client, name: string, ...rights: string[]): Promise<Client> {
  const client = await office.hire(name);
  for (const right of rights) await aRow(chief, 'grants', { right, userId: name });
  return client;
}
