import { choiceLists, type ChoiceLists } from '../choices/choice-lists.ts';
import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { conditionFaults, sameCondition, selectorColumns } from './conditions.ts';
import { mayActivate, rightMissing } from './drafting.ts';

interface Facts {
  /** Whether the actor may say which policy new complaints follow: it holds as soon as it is written. */
  readonly mayActivate: boolean;
  /** Whether it is only laid over others, by the code of a policy. */
  readonly codes: ReadonlyMap<string, boolean>;
  /** Selectors by what would make two of them tie. */
  readonly topics: ReadonlyMap<string, string>;
  readonly lists: ChoiceLists;
}

/** A selector names a policy and columns that exist, and never ties with another. */
export const policySelectorModel: SheetModel<Facts> = {
  facts: readFacts,
  decide({ id, after, patch }, { mayActivate: may, codes, topics, lists }) {
    if (!may) return { refusals: Object.keys(patch).map(rightMissing) };
    const tied = topics.get(topicOf(after));
    const code = String(after['policyCode']);
    return {
      refusals: [
        ...conditionFaults(after['appliesWhen'], selectorColumns, lists),
        ...unchosen(code, codes),
        ...(after['isActive'] && tied && tied !== id ? [{ column: 'priority', code: 'SELECTORS_TIE' as const }] : []),
      ],
    };
  },
  refuseVoid: (_draft, { mayActivate: may }) => (may ? null : rightMissing()),
};

/** There is such a policy, and complaints can begin with it. */
function unchosen(code: string, codes: Facts['codes']): Refusal[] {
  if (!codes.has(code)) return [{ column: 'policyCode', code: 'POLICY_UNKNOWN', params: { text: code } }];
  return codes.get(code) ? [{ column: 'policyCode', code: 'POLICY_IS_OVERLAY' }] : [];
}

const topicOf = (values: Draft['after']) =>
  `${Number(values['priority'] ?? 0)} ${sameCondition(values['appliesWhen'])}`;

async function readFacts(runner: Runner, drafts: readonly Draft[], circumstances: Circumstances): Promise<Facts> {
  const codes = await run<{ code: string; isOverlay: boolean }>(
    runner,
    'select code, bool_and(is_overlay) as "isOverlay" from handling_policy where voided_at is null group by code',
    [],
  );
  const others = await run<{ id: string } & Draft['after']>(
    runner,
    'select id::text as id, priority, applies_when as "appliesWhen" from policy_selector where voided_at is null and is_active',
    [],
  );
  const changed = new Set(drafts.map(({ id }) => id));
  const topics = new Map(others.rows.filter(({ id }) => !changed.has(id)).map((row) => [topicOf(row), row.id]));
  for (const { id, after } of drafts)
    if (after['isActive'] && !topics.has(topicOf(after))) topics.set(topicOf(after), id);
  return {
    mayActivate: await mayActivate(runner, circumstances),
    codes: new Map(codes.rows.map(({ code, isOverlay }) => [code, isOverlay])),
    topics,
    lists: await choiceLists(circumstances.owner, runner),
  };
}
