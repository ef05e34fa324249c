import { type RuleKey, ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import { type Theme, useMediaQuery } from '@mui/material';
import type { MouseEvent } from 'react';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import JobsIcon from '@mui/icons-material/PendingActionsOutlined';
import { MenuGroup, type SheetGroup } from './MenuGroup.tsx';
import { MenuLine } from './MenuLine.tsx';
import { pages } from './pages.ts';

const groups: readonly SheetGroup[] = [
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
    ],
    more: Object.keys(ruleSheets) as RuleKey[],
  },
];

/** Pages that people open every day; what runs in the background stands last. */
const daily = pages.filter(({ name }) => name !== 'jobs');

/** The sheets, in groups. */
export function AppMenu() {
  const translate = useTranslate();
  const [, setOpen] = useSidebarState();
  const isOver = useMediaQuery(({ breakpoints }: Theme) => breakpoints.down('md'));
  // on a small screen the menu lies over the page
  const closeOver = ({ target }: MouseEvent) => isOver && (target as Element).closest('a') && setOpen(false);
  return (
    <Menu className="app-menu" onClick={closeOver}>
      <MenuLine to="/" name={translate('dashboard.title')} icon={HomeIcon} />
      <div role="group" aria-label={translate('menu.day')} className="app-menu-group">
        <h2 aria-hidden>{translate('menu.day')}</h2>
        {daily.map(({ name, title, icon }) => (
          <MenuLine key={name} to={`/${name}`} name={translate(title)} icon={icon} />
        ))}
      </div>
      {groups.map((group) => (
        <MenuGroup key={group.key} group={group} />
      ))}
      <MenuLine to="/jobs" name={translate('jobs.title')} icon={JobsIcon} />
    </Menu>
  );
}
