import { useId } from 'react';
import { Link, useTranslate } from 'react-admin';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';
import { useMoment } from '../sheet/useMoment.ts';
import { Section } from './Card.tsx';
import { type Duty, duties, openOf, sheetWith } from './filters.ts';
import type { Dashboard } from './useDashboard.ts';

/** What is mine: how much of it is open, and what of it is due first. */
export function Mine({ dashboard: { figures, me } }: { readonly dashboard: Dashboard }) {
  const translate = useTranslate();
  const moment = useMoment();
  const choice = useChoiceLabel();
  const id = useId();
  return (
    <Section title={translate('dashboard.mine')} id={id}>
      <p className="dashboard-duties">
        {(Object.keys(duties) as Duty[]).map((duty) => (
          <Link key={duty} to={sheetWith(openOf(duty, me))}>
            {translate(`dashboard.duty.${duty}`)} <b>{figures[duty].totalCount}</b>
          </Link>
        ))}
      </p>
      {figures.mine.nodes.length === 0 && <p className="dashboard-none">{translate('dashboard.nothingMine')}</p>}
      <ul className="dashboard-list">
        {figures.mine.nodes.map((one) => (
          <li key={one.id}>
            <Link to={sheetWith({ number: { eq: one.number } })}>{one.number}</Link>
            <span className="dashboard-what" title={one.description}>
              {[one.customer?.name, one.description].filter(Boolean).join(' · ')}
            </span>
            <span className={one.isOverdue ? 'is-late' : ''}>
              {one.nextDueAt ? `${choice('milestone', one.nextMilestone ?? '')} ${moment(one.nextDueAt)}` : '–'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
