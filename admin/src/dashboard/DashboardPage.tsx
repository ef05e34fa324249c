import { Button } from '@mui/material';
import { useMemo } from 'react';
import { Title, useTranslate } from 'react-admin';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';
import { Card, type TableColumn } from './Card.tsx';
import { barsChart, monthsChart, paretoChart } from './charts.ts';
import './dashboard.css';
import { lateIn, receivedIn, receivedWith, sheetWith } from './filters.ts';
import { Mine } from './Mine.tsx';
import { type Figure, monthPairs, pareto, type ParetoStep } from './series.ts';
import { type Dashboard, useDashboard } from './useDashboard.ts';

/** The start page: what is mine, what is late, how this year goes. Every figure leads to its rows. */
export function DashboardPage() {
  const translate = useTranslate();
  const { data, error, refetch } = useDashboard();
  return (
    <div className="dashboard">
      <Title title={translate('dashboard.title')} />
      {data ? (
        <>
          <Mine dashboard={data} />
          <Late dashboard={data} />
          <Months dashboard={data} />
          <Pareto dashboard={data} by="categories" />
          <Pareto dashboard={data} by="defects" />
        </>
      ) : (
        <div className="dashboard-state" role={error ? 'alert' : 'status'}>
          <p>{translate(error ? 'dashboard.failed' : 'dashboard.loading')}</p>
          {error && (
            <Button variant="outlined" onClick={() => void refetch()}>
              {translate('grid.state.retry')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface PartProps {
  readonly dashboard: Dashboard;
}

const countsOf = (name: string, figures: readonly Figure[]): TableColumn => ({
  name,
  cells: figures.map(({ count, to }) => ({ text: String(count), to })),
});

function Late({ dashboard: { figures } }: PartProps) {
  const translate = useTranslate();
  const name = translate('dashboard.late');
  const groups = useMemo(
    () =>
      figures.late.groups.groups.map(({ values: [department], count }) => ({
        name: department?.label ?? translate('dashboard.noDepartment'),
        count,
        to: sheetWith(lateIn(department?.value ?? null)),
      })),
    [figures, translate],
  );
  const option = useMemo(() => barsChart(groups, name), [groups, name]);
  return (
    <Card
      title={name}
      option={option}
      head={translate('dashboard.department')}
      names={groups.map((group) => group.name)}
      columns={[countsOf(name, groups)]}
    />
  );
}

function Months({ dashboard: { figures, year } }: PartProps) {
  const translate = useTranslate();
  const [now, last] = [translate('dashboard.thisYear'), translate('dashboard.lastYear')];
  const months = useMemo(() => {
    const counts = new Map(figures.months.map(({ values, received }) => [values[0]!, received]));
    return monthPairs(counts, year.startsOn, year.lastStartedOn);
  }, [figures, year]);
  const option = useMemo(() => monthsChart(months, now, last), [months, now, last]);
  const cell = (month: string, count: number) => ({ text: String(count), to: sheetWith(receivedIn(month)) });
  return (
    <Card
      title={translate('dashboard.months', { from: year.startsOn.slice(0, 7) })}
      option={option}
      head={translate('dashboard.month')}
      names={months.map(({ month }) => month.slice(0, 7))}
      columns={[
        { name: last, cells: months.map(({ lastMonth, lastCount }) => cell(lastMonth, lastCount)) },
        { name: now, cells: months.map(({ month, count }) => cell(month, count)) },
      ]}
    />
  );
}

const paretoColumns = { categories: 'category', defects: 'defectItem' } as const;
const mostSteps = 10;

function Pareto({ dashboard, by }: PartProps & { readonly by: keyof typeof paretoColumns }) {
  const translate = useTranslate();
  const choice = useChoiceLabel();
  const { figures, year, timeZone } = dashboard;
  const steps = useMemo<ParetoStep[]>(() => {
    const column = paretoColumns[by];
    const all = figures[by].map(({ values: [value = null], received }) => ({
      name: value === null ? translate('dashboard.blank') : by === 'categories' ? choice(column, value) : value,
      count: received,
      to: sheetWith(receivedWith(column, value, year.startsOn, year.endsOn, timeZone)),
    }));
    return pareto(all, mostSteps);
  }, [figures, year, timeZone, by, choice, translate]);
  const [count, share] = [translate('dashboard.received'), translate('dashboard.share')];
  const option = useMemo(() => paretoChart(steps, count, share), [steps, count, share]);
  const shares = { name: share, cells: steps.map((step) => ({ text: `${Math.round(step.share * 1000) / 10}%` })) };
  return (
    <Card
      title={translate(`dashboard.${by}`)}
      option={option}
      head={translate(`dashboard.head.${by}`)}
      names={steps.map(({ name }) => name)}
      columns={[countsOf(count, steps), shares]}
    />
  );
}
