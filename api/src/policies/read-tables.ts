import { type RuleKey, ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import { allColumnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { columnName } from '../sheets/concept.ts';
import { valueOf } from '../sheets/rows.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { readPredicate } from './rules/predicate.ts';
import type { RuleTables } from './rules/rule-tables.ts';

type Row = Record<string, unknown>;

/** The rule tables of every policy version, by its id. */
export async function readTables(runner: Runner): Promise<(policyId: string) => RuleTables> {
  const keys = Object.keys(ruleSheets) as RuleKey[];
  const read = await Promise.all(
    keys.map(async (key) => [key, Map.groupBy(await readRows(runner, ruleSheets[key]), policyOf)] as const),
  );
  return (policyId) =>
    Object.fromEntries(read.map(([key, byPolicy]) => [key, byPolicy.get(policyId) ?? []])) as unknown as RuleTables;
}

const policyOf = (row: Row) => row['policyId'] as string;

/** A policy's own rules, then those of its overlay. */
export const overlaid = (own: RuleTables, overlay: RuleTables): RuleTables =>
  Object.fromEntries(
    (Object.keys(ruleSheets) as RuleKey[]).map((key) => [key, [...own[key], ...overlay[key]]]),
  ) as unknown as RuleTables;

async function readRows(runner: Runner, sheet: SheetDef): Promise<Row[]> {
  const columns = allColumnsOf(sheet);
  const list = columns.map(
    ({ key, kind }) => `"${columnName(key)}"${kind === 'reference' ? '::text' : ''} as "${key}"`,
  );
  const text = `select id::text as id, ${list.join(', ')} from ${sheet.table} where voided_at is null order by policy_id, position nulls last, code`;
  const { rows } = await run<Row>(runner, text, []);
  return rows.flatMap((row) => {
    const appliesWhen = readPredicate((row['appliesWhen'] as string | null) ?? null);
    if (!appliesWhen) return [];
    const values = Object.fromEntries(columns.map(({ key, kind }) => [key, valueOf(row[key], kind)]));
    return [{ ...values, id: row['id'], appliesWhen }];
  });
}
