import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { type RuleKey, ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { Menu, useLocaleState, useTranslate } from 'react-admin';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import RowsIcon from '@mui/icons-material/TableRowsOutlined';
import { menuIcons } from './menuIcons.ts';
import { pages } from './pages.ts';

const groups: readonly { readonly key: string; readonly sheets: readonly SheetKey[] }[] = [
  {
    key: 'menu.complaints',
    sheets: [
      'complaints',
      'complaintLines',
      'containments',
      'followUps',
      'complaintPoints',
      'commitments',
      'responsibilities',
      'clockPauses',
      'batchBalances',
      'investigationAnswers',
      'siteVisits',
      'inspections',
      'externalResolutions',
      'crisisSteps',
      'files',
      'comments',
      'mails',
    ],
  },
  {
    key: 'menu.claims',
    sheets: [
      'claims',
      'claimLines',
      'claimOffers',
      'claimApprovals',
      'recoveries',
      'returns',
      'returnLines',
      'returnApprovals',
    ],
  },
  { key: 'menu.actions', sheets: ['correctiveActions', 'actionRounds', 'reviews', 'reviewDecisions'] },
  {
    key: 'menu.eightD',
    sheets: [
      'eightDs',
      'eightDMembers',
      'eightDFacts',
      'eightDCauses',
      'eightDActions',
      'eightDDocuments',
      'eightDDeployments',
      'eightDStages',
    ],
  },
  { key: 'menu.master', sheets: ['customers', 'contacts', 'products', 'batches'] },
  {
    key: 'menu.company',
    sheets: [
      'departments',
      'users',
      'grants',
      'choices',
      'customFields',
      'exports',
      'importTemplates',
      'feeds',
      'views',
    ],
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
  },
  { key: 'menu.rules', sheets: Object.keys(ruleSheets) as RuleKey[] },
];

const short: Partial<Record<SheetKey, string>> = { complaints: 'menu.ledger' };

/** The sheets, in groups. */
export function AppMenu() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (
    <Menu className="app-menu">
      <Menu.Item to="/" primaryText={translate('dashboard.title')} leftIcon={<HomeIcon fontSize="small" />} dense />
      <div role="group" aria-label={translate('menu.day')} className="app-menu-group">
        <h2 aria-hidden>{translate('menu.day')}</h2>
        {pages.map(({ name, title, icon: Icon }) => (
          <Menu.Item
            key={name}
            to={`/${name}`}
            primaryText={translate(title)}
            leftIcon={<Icon fontSize="small" />}
            dense
          />
        ))}
      </div>
      {groups.map((group) => (
        <div key={group.key} role="group" aria-label={translate(group.key)} className="app-menu-group">
          <h2 aria-hidden>{translate(group.key)}</h2>
          {group.sheets.map((key) => {
            const Icon = menuIcons[key] ?? RowsIcon;
            const name = short[key] ? translate(short[key]) : sheets[key][locale === 'zh' ? 'zh' : 'en'];
            return <Menu.Item key={key} to={`/${key}`} primaryText={name} leftIcon={<Icon fontSize="small" />} dense />;
          })}
        </div>
      ))}
    </Menu>
  );
}
