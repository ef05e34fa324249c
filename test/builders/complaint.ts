import type { Client } from '../support/client.ts';

export interface Changed {
  readonly changeSet: string | null;
  readonly applied: boolean;
  readonly rows: readonly RowAnswer[];
}
export interface RowAnswer {
  readonly id: string;
  readonly version: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly cells: readonly CellAnswer[];
}
export interface CellAnswer {
  readonly column: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly current: unknown;
  readonly currentText: string | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly fields: string[] | null;
}

const result = `changeSet applied rows { id version outcome code message cells { column outcome code message current currentText by at fields } }`;

/** Sends a bulk change of a sheet, `Complaint` and `complaints` unless named. */
export async function change(
  client: Client,
  rows: object[],
  options: { errorPolicy?: string; dryRun?: boolean; idempotencyKey?: string; type?: string; sheet?: string } = {},
): Promise<Changed> {
  const {
    type = 'Complaint',
    sheet = 'Complaints',
    errorPolicy = 'REJECT_ALL',
    dryRun = false,
    idempotencyKey = null,
  } = options;
  const data = await client.data<{ changed: Changed }>(
    `mutation ($rows: [${type}Change!]!, $errorPolicy: ErrorPolicy!, $dryRun: Boolean!, $idempotencyKey: String) {
      changed: change${sheet}(rows: $rows, errorPolicy: $errorPolicy, dryRun: $dryRun, idempotencyKey: $idempotencyKey) { ${result} }
    }`,
    { rows, errorPolicy, dryRun, idempotencyKey },
  );
  return data.changed;
}

/** Undoes a change set. */
export async function undo(client: Client, changeSet: string | null): Promise<Changed> {
  const data = await client.data<{ undo: Changed }>(`mutation ($id: ID!) { undo(changeSet: $id) { ${result} } }`, {
    id: changeSet,
  });
  return data.undo;
}

let customers = 0;

/** A customer; gives its id. */
export async function aCustomer(client: Client, patch: object = {}): Promise<string> {
  const rows = [{ patch: { name: `客户${++customers}`, ...patch } }];
  const { rows: made } = await change(client, rows, { type: 'Customer', sheet: 'Customers' });
  return made[0]!.id;
}

/** A complaint of a customer of its own; gives its id. */
export async function aComplaint(client: Client, patch: Record<string, unknown> = {}): Promise<string> {
  const customerId = patch['customerId'] ?? (await aCustomer(client));
  const { rows } = await change(client, [{ patch: { description: '到货抽检发现密封面有毛刺', ...patch, customerId } }]);
  return rows[0]!.id;
}

/** Fields of a complaint. */
export async function complaint<T = Record<string, unknown>>(client: Client, id: string, fields: string): Promise<T> {
  const data = await client.data<{ complaint: T }>(`query ($id: ID!) { complaint(id: $id) { ${fields} } }`, { id });
  return data.complaint;
}
