import { Session } from '../access/session.entity.ts';
import { SignInAttempt } from '../access/sign-in-attempt.entity.ts';
import { Choice } from '../choices/choice.entity.ts';
import { ClaimLine } from '../claims/claim-line.entity.ts';
import { ClaimOffer } from '../claims/claim-offer.entity.ts';
import { Claim } from '../claims/claim.entity.ts';
import { ImportTemplate } from '../import-templates/import-template.entity.ts';
import { Comment } from '../comments/comment.entity.ts';
import { ComplaintContact } from '../complaints/complaint-contact.entity.ts';
import { ComplaintLine } from '../complaints/complaint-line.entity.ts';
import { Complaint } from '../complaints/complaint.entity.ts';
import { Containment } from '../complaints/containment.entity.ts';
import { FollowUp } from '../complaints/follow-up.entity.ts';
import { ActionRound } from '../corrective-actions/action-round.entity.ts';
import { CorrectiveAction } from '../corrective-actions/corrective-action.entity.ts';
import { Contact } from '../customers/contact.entity.ts';
import { Customer } from '../customers/customer.entity.ts';
import { Department } from '../departments/department.entity.ts';
import { EightD } from '../eight-d/eight-d.entity.ts';
import { EightDMember } from '../eight-d/eight-d-member.entity.ts';
import { EightDFact } from '../eight-d/eight-d-fact.entity.ts';
import { EightDCause } from '../eight-d/eight-d-cause.entity.ts';
import { EightDAction } from '../eight-d/eight-d-action.entity.ts';
import { EightDDocument } from '../eight-d/eight-d-document.entity.ts';
import { EightDDeployment } from '../eight-d/eight-d-deployment.entity.ts';
import { EightDStage } from '../eight-d/eight-d-stage.entity.ts';
import { Export } from '../exports/export.entity.ts';
import { Feed } from '../feeds/feed.entity.ts';
import { CustomField } from '../fields/custom-field.entity.ts';
import { File } from '../files/file.entity.ts';
import { Mail } from '../mails/mail.entity.ts';
import { NoticeRule } from '../mails/notice-rule.entity.ts';
import { ExchangeRate } from '../claims/exchange-rate.entity.ts';
import { Site } from '../policies/site.entity.ts';
import { WorkCalendar } from '../policies/work-calendar.entity.ts';
import { CalendarDay } from '../policies/calendar-day.entity.ts';
import { HandlingPolicy } from '../policies/handling-policy.entity.ts';
import { ClockRule } from '../policies/clock-rule.entity.ts';
import { PolicySelector } from '../policies/policy-selector.entity.ts';
import { SeverityLevel } from '../policies/severity-level.entity.ts';
import { SeverityFloor } from '../policies/severity-floor.entity.ts';
import { PolicyCategory } from '../policies/policy-category.entity.ts';
import { StepRequirement } from '../policies/step-requirement.entity.ts';
import { CompensationStep } from '../policies/compensation-step.entity.ts';
import { AuthorityLimit } from '../policies/authority-limit.entity.ts';
import { ReturnRule } from '../policies/return-rule.entity.ts';
import { ActionTrigger } from '../policies/action-trigger.entity.ts';
import { CloseReason } from '../policies/close-reason.entity.ts';
import { CrisisPlan } from '../policies/crisis-plan.entity.ts';
import { FollowUpPlan } from '../policies/follow-up-plan.entity.ts';
import { TagRule } from '../policies/tag-rule.entity.ts';
import { FollowUpExemption } from '../policies/follow-up-exemption.entity.ts';
import { RoutingRule } from '../policies/routing-rule.entity.ts';
import { EscalationRule } from '../policies/escalation-rule.entity.ts';
import { InvestigationStep } from '../policies/investigation-step.entity.ts';
import { ComplaintPoint } from '../complaints/complaint-point.entity.ts';
import { Commitment } from '../complaints/commitment.entity.ts';
import { Responsibility } from '../complaints/responsibility.entity.ts';
import { ClockPause } from '../complaints/clock-pause.entity.ts';
import { BatchBalance } from '../complaints/batch-balance.entity.ts';
import { InvestigationAnswer } from '../complaints/investigation-answer.entity.ts';
import { ExternalResolution } from '../complaints/external-resolution.entity.ts';
import { Inspection } from '../complaints/inspection.entity.ts';
import { HandlingPlan } from '../complaints/handling-plan.entity.ts';
import { LinkedDocument } from '../complaints/linked-document.entity.ts';
import { BatchShipment } from '../products/batch-shipment.entity.ts';
import { PublicOpinion } from '../complaints/public-opinion.entity.ts';
import { Acknowledgement } from '../complaints/acknowledgement.entity.ts';
import { SiteVisit } from '../complaints/site-visit.entity.ts';
import { CrisisStep } from '../complaints/crisis-step.entity.ts';
import { ClaimApproval } from '../claims/claim-approval.entity.ts';
import { Recovery } from '../claims/recovery.entity.ts';
import { ReturnApproval } from '../returns/return-approval.entity.ts';
import { Job } from '../jobs/job.entity.ts';
import { Batch } from '../products/batch.entity.ts';
import { Product } from '../products/product.entity.ts';
import { ReturnLine } from '../returns/return-line.entity.ts';
import { Return } from '../returns/return.entity.ts';
import { Review } from '../reviews/review.entity.ts';
import { ReviewDecision } from '../reviews/review-decision.entity.ts';
import { Event } from '../timeline/event.entity.ts';
import { Grant } from '../users/grant.entity.ts';
import { User } from '../users/user.entity.ts';
import { View } from '../views/view.entity.ts';

export const entities = [
  Department,
  User,
  Grant,
  Customer,
  Contact,
  Product,
  Batch,
  Choice,
  CustomField,
  Complaint,
  ComplaintLine,
  ComplaintContact,
  Claim,
  Return,
  CorrectiveAction,
  ClaimLine,
  ClaimOffer,
  ReturnLine,
  ActionRound,
  Containment,
  FollowUp,
  ReturnApproval,
  Recovery,
  ClaimApproval,
  CrisisStep,
  SiteVisit,
  PublicOpinion,
  Acknowledgement,
  HandlingPlan,
  LinkedDocument,
  BatchShipment,
  Inspection,
  ExternalResolution,
  InvestigationAnswer,
  BatchBalance,
  ClockPause,
  Responsibility,
  Commitment,
  ComplaintPoint,
  Event,
  File,
  Comment,
  ImportTemplate,
  Site,
  ExchangeRate,
  WorkCalendar,
  CalendarDay,
  HandlingPolicy,
  ClockRule,
  PolicySelector,
  EightD,
  EightDMember,
  EightDFact,
  EightDCause,
  EightDAction,
  EightDDocument,
  EightDDeployment,
  EightDStage,
  Review,
  ReviewDecision,
  Export,
  Feed,
  SeverityLevel,
  SeverityFloor,
  PolicyCategory,
  StepRequirement,
  CompensationStep,
  AuthorityLimit,
  ReturnRule,
  ActionTrigger,
  CloseReason,
  FollowUpPlan,
  CrisisPlan,
  FollowUpExemption,
  TagRule,
  RoutingRule,
  EscalationRule,
  InvestigationStep,
  NoticeRule,
  Mail,
  View,
  Job,
  Session,
  SignInAttempt,
];
