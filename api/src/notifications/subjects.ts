import { complaints } from '@redress/schema/sheets/complaints.ts';
import { conditionColumns } from '../complaints/rules/clocks.ts';
import { readByIds } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import type { Runner } from '../sheets/statement.ts';

const people = Object.entries(complaints.columns).flatMap(([key, column]) =>
  'to' in column && (column.to === 'users' || column.to === 'departments') ? [key] : [],
);

/** The complaints that messages tell of, by id, with everything a rule of notices may ask. */
export async function readSubjects(runner: Runner, ids: readonly string[]): Promise<Map<string, PlainRow>> {
  const selection = emptySelection();
  for (const key of [
    'number',
    'description',
    'state',
    'closedOn',
    'policyId',
    'customerId',
    ...people,
    ...conditionColumns.keys(),
  ])
    selection.columns.add(key);
  const customer = emptySelection();
  for (const key of ['name', 'salesPersonId']) customer.columns.add(key);
  selection.references.set('customerId', customer);
  const rows = await readByIds(runner, complaints, selection, ids);
  return new Map(rows.map((row) => [row.id, row]));
}
