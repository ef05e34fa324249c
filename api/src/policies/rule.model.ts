import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { ChoiceLists } from '../choices/choice-lists.ts';
import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { conditionFaults } from './conditions.ts';
import { rightMissing } from './drafting.ts';
import { codeOf, readRuleFacts, type RuleFacts, tiesOf } from './rule-facts.ts';
import type { Tie } from './rules/ties.ts';

type Values = Draft['after'];

/** How the rules of a table are checked besides what holds for all of them. */
export interface RuleChecks {
  /** In what two rules of a version could never be told apart. */
  readonly ties: readonly Tie[];
  /** Columns that a condition may name. */
  readonly conditions: ReadonlyMap<string, Column>;
  readonly faults?: (after: Values, lists: ChoiceLists) => Refusal[];
}

/** A rule must be readable and able to match, must not tie with another, and stands still once its policy is in force. */
export function ruleModel(sheet: SheetDef, { ties, conditions, faults }: RuleChecks): SheetModel<RuleFacts> {
  return {
    facts: (runner, drafts, circumstances, made) => readRuleFacts(sheet, ties, runner, drafts, circumstances, made),
    decide(draft, facts) {
      const { id, after, patch } = draft;
      if (isFixed(draft, facts))
        return { refusals: Object.keys(patch).map((column) => ({ column, code: 'POLICY_IN_FORCE' })) };
      if (isClosed(draft, facts)) return { refusals: Object.keys(patch).map(rightMissing) };
      const namesake = facts.codes.get(codeOf(after));
      const refusals: Refusal[] = [
        ...(faults?.(after, facts.lists) ?? []),
        ...conditionFaults(after['appliesWhen'], conditions, facts.lists),
      ];
      if (namesake && namesake !== id)
        refusals.push({ column: 'code', code: 'DUPLICATE_KEY', params: { text: String(after['code']) } });
      for (const [tie, topic] of tiesOf(after, ties))
        if ((facts.topics.get(topic) ?? id) !== id)
          refusals.push({ column: tie.column ?? 'appliesWhen', code: 'RULES_TIE' });
      return { refusals };
    },
    refuseVoid(draft, facts) {
      if (isFixed(draft, facts)) return { code: 'POLICY_IN_FORCE' };
      return isClosed(draft, facts) ? rightMissing() : null;
    },
  };
}

const isClosed = ({ after }: Draft, { closed }: RuleFacts) => closed.has(String(after['policyId']));

const isFixed = ({ after }: Draft, { status }: RuleFacts) =>
  (status.get(String(after['policyId'])) ?? 'DRAFT') !== 'DRAFT';
