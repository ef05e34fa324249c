import type { RuleKey, ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { holds, type Predicate } from './predicate.ts';

/** A row of a rule table with its condition read. */
export type Rule<K extends RuleKey> = Omit<RowOf<(typeof ruleSheets)[K]>, 'appliesWhen'> & {
  readonly id: string;
  readonly appliesWhen: Predicate;
};

/** The rule tables of a policy version, each in its order; an overlay's rows follow the policy's own. */
export type RuleTables = { readonly [K in RuleKey]: readonly Rule<K>[] };

type Row = Readonly<Record<string, unknown>>;

/** The rules of a table that hold for a row. */
export const applying = <R extends { readonly appliesWhen: Predicate }>(rules: readonly R[], row: Row): R[] =>
  rules.filter(({ appliesWhen }) => holds(appliesWhen, row));
