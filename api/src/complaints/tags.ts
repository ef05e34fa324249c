import type { Values } from '../changes/intent.ts';
import type { Circumstances, Draft } from '../changes/model.ts';
import { isByPeople } from '../changes/rules.ts';
import type { PolicyBook } from '../policies/policy-book.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { holds } from '../policies/rules/predicate.ts';
import { applying, type Rule } from '../policies/rules/rule-tables.ts';
import { type Runner, run } from '../sheets/statement.ts';

type TagRule = Rule<'tagRules'>;
/** How many complaints are alike, the new one included, as far as its rules ask. */
export type Alike = ReadonlyMap<string, number>;

/** Columns of a complaint that a tag is. */
const flags: Readonly<Record<string, string>> = { HOT: 'isHot', IMPORTANT: 'isImportant' };

/** What makes two complaints alike: the cell of a new one, and how the others are found by it. */
const likeness: Readonly<Record<string, { readonly column: string; readonly among: string }>> = {
  CATEGORY: { column: 'category', among: 't.category = $1' },
  PRODUCT: { column: 'productId', among: firstLine('l.product_id = $1') },
  BATCH: { column: 'batchNo', among: firstLine('l.batch_no = $1') },
};

function firstLine(condition: string): string {
  return `t.id in (select l.complaint_id from complaint_line l where ${condition} and l.position = 1 and l.voided_at is null)`;
}

const keyOf = (id: string, { alikeBy, days }: TagRule) => `${id} ${alikeBy} ${days}`;
const counts = ({ least }: TagRule) => least !== null;

/** R34: what is hot or important by its policy; what somebody has taken off stays off until a rule begins to hold. */
export function tagValues(
  draft: Draft,
  policy: Policy | undefined,
  alike: Alike,
  circumstances: Circumstances,
): Values {
  const { id, before, patch, after } = draft;
  if (!policy || !isByPeople(circumstances)) return {};
  const fresh = applying(policy.tables.tagRules, after).filter((rule) =>
    counts(rule) ? (alike.get(keyOf(id, rule)) ?? 0) >= rule.least! : !before || !holds(rule.appliesWhen, before),
  );
  const set = fresh.map(({ tag }) => flags[tag]).filter((flag) => flag && !(flag in patch) && !after[flag]);
  return Object.fromEntries(set.map((flag) => [flag, true]));
}

/** Counts complaints like the new ones, as far as the rules in force ask. */
export async function readAlike(
  runner: Runner,
  fresh: readonly Draft[],
  { policies }: PolicyBook,
  now: string,
): Promise<Alike> {
  const inForce = [...policies.values()].filter(({ status }) => status === 'ACTIVE');
  const rules = inForce.flatMap(({ tables }) => tables.tagRules.filter(counts));
  const counted = new Map<string, number>();
  for (const { id, given, after } of fresh)
    for (const rule of rules) {
      const { column, among } = likeness[rule.alikeBy ?? ''] ?? { column: '', among: '' };
      const value = given[column] ?? after[column];
      if (value == null || counted.has(keyOf(id, rule))) continue;
      const text = `select 1 + count(*)::int as n from complaint t where t.voided_at is null and ${among}
        and t.received_at > $2::timestamptz - make_interval(days => $3) and t.received_at <= $2::timestamptz`;
      const { rows } = await run<{ n: number }>(runner, text, [value, after['receivedAt'] ?? now, rule.days]);
      counted.set(keyOf(id, rule), rows[0]!.n);
    }
  return counted;
}
