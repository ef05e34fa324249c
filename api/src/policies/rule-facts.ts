import { allColumnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { choiceLists, type ChoiceLists } from '../choices/choice-lists.ts';
import type { Circumstances, Draft, Made } from '../changes/model.ts';
import { columnName } from '../sheets/concept.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { sameCondition } from './conditions.ts';
import { mayActivate } from './drafting.ts';
import { type Tie, topicOf } from './rules/ties.ts';

type Values = Draft['after'];

/** What a rule is checked against: its policy, the other rules of its table, and the choices it may name. */
export interface RuleFacts {
  /** Status by policy. */
  readonly status: ReadonlyMap<string, string>;
  /** Policies that somebody else drafted, where it takes a right to write them that is missing. */
  readonly closed: ReadonlySet<string>;
  /** Rules by what would make two of them tie. */
  readonly topics: ReadonlyMap<string, string>;
  /** Rules by policy and number. */
  readonly codes: ReadonlyMap<string, string>;
  readonly lists: ChoiceLists;
}

/** In what a rule would tie with others, with the text they would share. */
export const tiesOf = (values: Values, ties: readonly Tie[]): (readonly [Tie, string])[] =>
  ties.flatMap((tie) => {
    const topic = topicOf(values, tie, sameCondition(values['appliesWhen']));
    return topic === null ? [] : [[tie, topic] as const];
  });

export const codeOf = (values: Values): string => `${String(values['policyId'])} ${String(values['code'])}`;

/** Reads them for all drafts at once; of two that tie in one change the first is kept. */
export async function readRuleFacts(
  sheet: SheetDef,
  ties: readonly Tie[],
  runner: Runner,
  drafts: readonly Draft[],
  circumstances: Circumstances,
  made: Made,
): Promise<RuleFacts> {
  const ids = [...new Set(drafts.map(({ after }) => String(after['policyId'])))];
  const changed = new Set(drafts.map(({ id }) => id));
  const standing = (await readOthers(runner, sheet, ids)).filter(({ id }) => !changed.has(id));
  const topics = new Map(standing.flatMap((row) => tiesOf(row, ties).map(([, topic]) => [topic, row.id])));
  const codes = new Map(standing.map((row) => [codeOf(row), row.id]));
  for (const { id, after } of drafts) {
    for (const [, topic] of tiesOf(after, ties)) if (!topics.has(topic)) topics.set(topic, id);
    if (!codes.has(codeOf(after))) codes.set(codeOf(after), id);
  }
  const policies = (await readPolicies(runner, ids)).filter(({ id }) => !made('handlingPolicies', id));
  const status = new Map(policies.map((row) => [row.id, row.status]));
  const foreign = policies.filter(({ draftedById }) => draftedById !== circumstances.actor.id).map(({ id }) => id);
  const closed = new Set(foreign.length > 0 && !(await mayActivate(runner, circumstances)) ? foreign : []);
  return { status, closed, topics, codes, lists: await choiceLists(circumstances.owner, runner) };
}

async function readPolicies(runner: Runner, ids: readonly string[]) {
  const text =
    'select id::text as id, status, drafted_by_id::text as "draftedById" from handling_policy where id = any($1::uuid[])';
  return (await run<{ id: string; status: string; draftedById: string | null }>(runner, text, [ids])).rows;
}

async function readOthers(runner: Runner, sheet: SheetDef, ids: readonly string[]) {
  const { table } = sheet;
  const list = allColumnsOf(sheet).map(({ key }) => `t."${columnName(key)}"::text as "${key}"`);
  const text = `select t.id::text as id, ${list.join(', ')} from ${table} t where t.policy_id = any($1::uuid[]) and t.voided_at is null`;
  return (await run<{ id: string } & Values>(runner, text, [ids])).rows;
}
