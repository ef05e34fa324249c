import { type RuleKey, ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import type { SheetGroup } from './MenuGroup.tsx';

/** The menu's groups with their sheets; each sheet stands in one. */
export const sheetGroups: readonly SheetGroup[] = [
  {
    key: 'menu.complaints',
    sheets: ['complaints', 'complaintLines', 'containments', 'followUps', 'events', 'files', 'comments', 'mails'],
    more: [
      'complaintPoints',
      'commitments',
      'responsibilities',
      'clockPauses',
      'batchBalances',
      'investigationAnswers',
      'handlingPlans',
      'linkedDocuments',
      'siteVisits',
      'inspections',
      'externalResolutions',
      'crisisSteps',
      'publicOpinions',
      'acknowledgements',
    ],
  },
  {
    key: 'menu.claims',
    sheets: ['claims', 'returns', 'recoveries'],
    more: ['claimLines', 'claimOffers', 'claimApprovals', 'returnLines', 'returnApprovals'],
  },
  {
    key: 'menu.actions',
    sheets: ['correctiveActions', 'actionRounds'],
    more: ['reviews', 'reviewDecisions'],
  },
  {
    key: 'menu.eightD',
    sheets: ['eightDs'],
    more: [
      'eightDMembers',
      'eightDFacts',
      'eightDCauses',
      'eightDActions',
      'eightDDocuments',
      'eightDDeployments',
      'eightDStages',
    ],
  },
  { key: 'menu.master', sheets: ['customers', 'contacts', 'products', 'batches', 'batchShipments'] },
  {
    key: 'menu.company',
    sheets: ['departments', 'users', 'grants', 'choices', 'customFields'],
    more: ['exports', 'importTemplates', 'feeds', 'views'],
  },
  {
    key: 'menu.policies',
    sheets: [
      'handlingPolicies',
      'clockRules',
      'policySelectors',
      'noticeRules',
      'workCalendars',
      'calendarDays',
      'sites',
      'exchangeRates',
    ],
    more: Object.keys(ruleSheets) as RuleKey[],
  },
];
