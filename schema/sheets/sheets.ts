import { actionRounds } from './action-rounds.ts';
import { batches } from './batches.ts';
import { calendarDays } from './calendar-days.ts';
import { choices } from './choices.ts';
import { claimLines } from './claim-lines.ts';
import { claimOffers } from './claim-offers.ts';
import { claims } from './claims.ts';
import { clockRules } from './clock-rules.ts';
import { comments } from './comments.ts';
import { importTemplates } from './import-templates.ts';
import { complaintLines } from './complaint-lines.ts';
import { complaints } from './complaints.ts';
import { contacts } from './contacts.ts';
import { containments } from './containments.ts';
import { correctiveActions } from './corrective-actions.ts';
import { customFields } from './custom-fields.ts';
import { customers } from './customers.ts';
import { departments } from './departments.ts';
import { eightDs } from './eight-ds.ts';
import { eightDMembers } from './eight-d-members.ts';
import { eightDFacts } from './eight-d-facts.ts';
import { eightDCauses } from './eight-d-causes.ts';
import { eightDActions } from './eight-d-actions.ts';
import { eightDDocuments } from './eight-d-documents.ts';
import { eightDDeployments } from './eight-d-deployments.ts';
import { eightDStages } from './eight-d-stages.ts';
import { events } from './events.ts';
import { exports } from './exports.ts';
import { feeds } from './feeds.ts';
import { files } from './files.ts';
import { followUps } from './follow-ups.ts';
import { grants } from './grants.ts';
import { handlingPolicies } from './handling-policies.ts';
import type { SheetKey } from './keys.ts';
import { mails } from './mails.ts';
import { noticeRules } from './notice-rules.ts';
import { policySelectors } from './policy-selectors.ts';
import { products } from './products.ts';
import { returnLines } from './return-lines.ts';
import { returns } from './returns.ts';
import { ruleSheets } from './rule-sheets.ts';
import type { SheetDef } from './sheet.ts';
import { exchangeRates } from './exchange-rates.ts';
import { sites } from './sites.ts';
import { complaintPoints } from './complaint-points.ts';
import { commitments } from './commitments.ts';
import { reviewDecisions } from './review-decisions.ts';
import { reviews } from './reviews.ts';
import { responsibilities } from './responsibilities.ts';
import { clockPauses } from './clock-pauses.ts';
import { batchBalances } from './batch-balances.ts';
import { investigationAnswers } from './investigation-answers.ts';
import { externalResolutions } from './external-resolutions.ts';
import { inspections } from './inspections.ts';
import { handlingPlans } from './handling-plans.ts';
import { linkedDocuments } from './linked-documents.ts';
import { batchShipments } from './batch-shipments.ts';
import { siteVisits } from './site-visits.ts';
import { crisisSteps } from './crisis-steps.ts';
import { publicOpinions } from './public-opinions.ts';
import { acknowledgements } from './acknowledgements.ts';
import { claimApprovals } from './claim-approvals.ts';
import { recoveries } from './recoveries.ts';
import { returnApprovals } from './return-approvals.ts';
import { users } from './users.ts';
import { views } from './views.ts';
import { workCalendars } from './work-calendars.ts';

/** Every sheet by its key, in the order of the menu. */
export const sheets: Readonly<Record<SheetKey, SheetDef>> = {
  complaints,
  complaintLines,
  containments,
  followUps,
  complaintPoints,
  commitments,
  responsibilities,
  clockPauses,
  batchBalances,
  investigationAnswers,
  externalResolutions,
  inspections,
  siteVisits,
  handlingPlans,
  linkedDocuments,
  crisisSteps,
  events,
  publicOpinions,
  acknowledgements,
  files,
  comments,
  importTemplates,
  claims,
  claimLines,
  claimOffers,
  claimApprovals,
  recoveries,
  returns,
  returnLines,
  returnApprovals,
  correctiveActions,
  actionRounds,
  eightDs,
  eightDMembers,
  eightDFacts,
  eightDCauses,
  eightDActions,
  eightDDocuments,
  eightDDeployments,
  eightDStages,
  reviews,
  reviewDecisions,
  departments,
  customers,
  contacts,
  products,
  batches,
  batchShipments,
  users,
  grants,
  choices,
  customFields,
  sites,
  exchangeRates,
  workCalendars,
  calendarDays,
  handlingPolicies,
  clockRules,
  policySelectors,
  exports,
  feeds,
  views,
  ...ruleSheets,
  noticeRules,
  mails,
};
