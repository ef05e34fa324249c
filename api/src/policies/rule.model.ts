import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { ChoiceLists } from '../choices/choice-lists.ts';
import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { conditionFaults } from './conditions.ts';
import { rightMissing } from './drafting.ts';
import { codeOf, readRuleFacts, type RuleFacts, topicOf } from './rule-facts.ts';

type Values = Draft['after'];

/** How the rules of a table are checked besides what holds for all of them. */
export interface RuleChecks {
  /** Two rules of a version with the same values here and the same condition could never be told apart. */
  readonly tiesBy: readonly string[];
  /** Columns that a condition may name. */
  readonly conditions: ReadonlyMap<string, Column>;
  readonly faults?: (after: Values, lists: ChoiceLists) => Refusal[];
}

/** A rule must be readable and able to match, must not tie with another, and stands still once its policy is in force. */
export function ruleModel(sheet: SheetDef, { tiesBy, conditions, faults }: RuleChecks): SheetModel<RuleFacts> {
  return {
    facts: (runner, drafts, circumstances, made) => readRuleFacts(sheet, tiesBy, runner, drafts, circumstances, made),
    decide(draft, facts) {
      const { id, after, patch } = draft;
      if (isFixed(draft, facts))
        return { refusals: Object.keys(patch).map((column) => ({ column, code: 'POLICY_IN_FORCE' })) };
      if (isClosed(draft, facts)) return { refusals: Object.keys(patch).map(rightMissing) };
      const tied = facts.topics.get(topicOf(after, tiesBy));
      const namesake = facts.codes.get(codeOf(after));
      const refusals: Refusal[] = [
        ...(faults?.(after, facts.lists) ?? []),
        ...conditionFaults(after['appliesWhen'], conditions, facts.lists),
      ];
      if (namesake && namesake !== id)
        refusals.push({ column: 'code', code: 'DUPLICATE_KEY', params: { text: String(after['code']) } });
      if (tied && tied !== id) refusals.push({ column: 'appliesWhen', code: 'RULES_TIE' });
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
