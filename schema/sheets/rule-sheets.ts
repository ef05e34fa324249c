import { actionTriggers } from './action-triggers.ts';
import { authorityLimits } from './authority-limits.ts';
import { closeReasons } from './close-reasons.ts';
import { compensationSteps } from './compensation-steps.ts';
import { crisisPlans } from './crisis-plans.ts';
import { escalationRules } from './escalation-rules.ts';
import { followUpExemptions } from './follow-up-exemptions.ts';
import { followUpPlans } from './follow-up-plans.ts';
import { investigationSteps } from './investigation-steps.ts';
import { policyCategories } from './policy-categories.ts';
import { returnRules } from './return-rules.ts';
import { routingRules } from './routing-rules.ts';
import { severityFloors } from './severity-floors.ts';
import { severityLevels } from './severity-levels.ts';
import { stepRequirements } from './step-requirements.ts';
import { tagRules } from './tag-rules.ts';

/** The rule tables of a policy version besides its clocks. */
export const ruleSheets = {
  severityLevels,
  severityFloors,
  tagRules,
  policyCategories,
  stepRequirements,
  compensationSteps,
  authorityLimits,
  returnRules,
  actionTriggers,
  closeReasons,
  followUpPlans,
  crisisPlans,
  followUpExemptions,
  routingRules,
  escalationRules,
  investigationSteps,
};
export type RuleKey = keyof typeof ruleSheets;
