import { approvalModel } from '../claims/approval.model.ts';
import { claimLineModel } from '../claims/claim-line.model.ts';
import { claimOfferModel } from '../claims/claim-offer.model.ts';
import { exchangeRateModel } from '../claims/exchange-rate.model.ts';
import { claimModel } from '../claims/claim.model.ts';
import { importTemplateModel } from '../import-templates/import-template.model.ts';
import { commentModel } from '../comments/comment.model.ts';
import { complaintModel } from '../complaints/complaint.model.ts';
import { complaintLineModel } from '../complaints/complaint-line.model.ts';
import { clockPauseModel } from '../complaints/clock-pause.model.ts';
import { investigationAnswerModel } from '../complaints/investigation-answer.model.ts';
import { followUpModel } from '../complaints/follow-up.model.ts';
import { handlingPlanModel } from '../complaints/handling-plan.model.ts';
import { responsibilityModel } from '../complaints/responsibility.model.ts';
import { actionRoundModel } from '../corrective-actions/action-round.model.ts';
import { correctiveActionModel } from '../corrective-actions/corrective-action.model.ts';
import { eightDModel } from '../eight-d/eight-d.model.ts';
import { eightDActionModel } from '../eight-d/eight-d-action.model.ts';
import { eightDCauseModel } from '../eight-d/eight-d-cause.model.ts';
import { eightDStageModel } from '../eight-d/eight-d-stage.model.ts';
import { exportModel } from '../exports/export.model.ts';
import { feedModel } from '../feeds/feed.model.ts';
import { mailModel } from '../mails/mail.model.ts';
import { noticeRuleModel } from '../mails/notice-rule.model.ts';
import { customFieldModel } from '../fields/custom-field.model.ts';
import { fileModel } from '../files/file.model.ts';
import { reviewModel } from '../reviews/review.model.ts';
import { eventModel } from '../timeline/event.model.ts';
import { returnLineModel } from '../returns/return-line.model.ts';
import { returnModel } from '../returns/return.model.ts';
import { calendarDayModel } from '../policies/calendar-day.model.ts';
import { clockRuleModel } from '../policies/clock-rule.model.ts';
import { handlingPolicyModel } from '../policies/handling-policy.model.ts';
import { ruleTableModels } from '../policies/rule-tables.model.ts';
import { grantModel, userModel } from '../users/user.model.ts';
import { policySelectorModel } from '../policies/policy-selector.model.ts';
import { siteModel, workCalendarModel } from '../policies/work-calendar.model.ts';
import { viewModel } from '../views/view.model.ts';
import type { SheetModel } from './model.ts';
import { lockParent } from './rules.ts';
import { type StoreKey, storeOf } from './stores.ts';

const plain: SheetModel = { decide: () => ({}) };
const part: SheetModel = { ...plain, locks: lockParent };

// The engine hands a model exactly the facts that the model itself read: their type is the model's own affair.
const erased = <F>(model: SheetModel<F>) => model as unknown as SheetModel;

const models: Partial<Record<StoreKey, SheetModel>> = {
  views: erased(viewModel),
  complaints: erased(complaintModel),
  complaintLines: erased(complaintLineModel),
  claims: erased(claimModel),
  claimLines: erased(claimLineModel),
  claimOffers: erased(claimOfferModel),
  claimApprovals: erased(approvalModel),
  returnApprovals: erased(approvalModel),
  returns: erased(returnModel),
  returnLines: erased(returnLineModel),
  correctiveActions: erased(correctiveActionModel),
  actionRounds: erased(actionRoundModel),
  responsibilities: erased(responsibilityModel),
  followUps: erased(followUpModel),
  handlingPlans: erased(handlingPlanModel),
  investigationAnswers: erased(investigationAnswerModel),
  clockPauses: erased(clockPauseModel),
  customFields: erased(customFieldModel),
  files: fileModel,
  exports: exportModel,
  feeds: feedModel,
  comments: erased(commentModel),
  importTemplates: importTemplateModel,
  exchangeRates: erased(exchangeRateModel),
  sites: siteModel,
  workCalendars: workCalendarModel,
  calendarDays: erased(calendarDayModel),
  handlingPolicies: erased(handlingPolicyModel),
  clockRules: erased(clockRuleModel),
  policySelectors: erased(policySelectorModel),
  users: erased(userModel),
  grants: erased(grantModel),
  ...ruleTableModels,
  noticeRules: erased(noticeRuleModel),
  mails: mailModel,
  events: eventModel,
  eightDs: eightDModel,
  eightDActions: erased(eightDActionModel),
  eightDCauses: erased(eightDCauseModel),
  eightDStages: erased(eightDStageModel),
  reviews: reviewModel,
};

/** The rules of a sheet; master data has none beyond its catalogue. */
export const modelOf = (key: StoreKey): SheetModel => models[key] ?? (storeOf(key).root ? part : plain);
