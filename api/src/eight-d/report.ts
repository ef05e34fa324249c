import type { Report } from './rules/lacking.ts';
import { storeOf, type StoreKey } from '../changes/stores.ts';
import { loadRows } from '../changes/load.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** Sheets under a report, by the name a report has for them. */
const partsOfReport = {
  members: 'eightDMembers',
  facts: 'eightDFacts',
  causes: 'eightDCauses',
  actions: 'eightDActions',
  documents: 'eightDDocuments',
  deployments: 'eightDDeployments',
  stages: 'eightDStages',
} as const satisfies Record<string, StoreKey>;

export type FullReport = Report & { readonly stages: readonly Readonly<Record<string, unknown>>[] };

/** Reports with everything under them, by id; rows in their places. */
export async function readReports(runner: Runner, ids: readonly string[]): Promise<Map<string, FullReport>> {
  const heads = await loadRows(runner, storeOf('eightDs'), [...ids]);
  const parts: (readonly [string, Awaited<ReturnType<typeof childrenOf>>])[] = [];
  for (const [name, key] of Object.entries(partsOfReport)) parts.push([name, await childrenOf(runner, key, ids)]);
  return new Map(
    [...heads.values()].map(({ id, values }) => [
      id,
      {
        head: values,
        ...Object.fromEntries(parts.map(([name, rows]) => [name, rows.get(id) ?? []])),
      } as never,
    ]),
  );
}

/** The rows of one sheet under reports, by the report's id. */
export async function childrenOf(runner: Runner, key: StoreKey, ids: readonly string[]) {
  const store = storeOf(key);
  const text = `select id::text as id from ${store.sheet.table} where eight_d_id = any($1::uuid[]) and voided_at is null order by position`;
  const found = await run<{ id: string }>(runner, text, [ids]);
  const rows = await loadRows(
    runner,
    store,
    found.rows.map(({ id }) => id),
  );
  const placed = found.rows.map(({ id }): Record<string, unknown> => ({ id, ...rows.get(id)!.values }));
  return Map.groupBy(placed, (row) => row['eightDId'] as string);
}
