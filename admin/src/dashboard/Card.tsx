import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { Link, useNavigate, useTranslate } from 'react-admin';

const Chart = lazy(async () => ({ default: (await import('./Chart.tsx')).Chart }));

/** A column of figures that belongs to a chart's series. */
export interface TableColumn {
  readonly name: string;
  readonly cells: readonly { readonly text: string; readonly to?: string }[];
}

interface CardProps {
  readonly title: string;
  readonly option: EChartsCoreOption;
  /** The names in front of the rows. */
  readonly head: string;
  readonly names: readonly string[];
  /** One for each series of the chart, in the same order. */
  readonly columns: readonly TableColumn[];
}

/** A chart with its figures as a table of links: for the keyboard, for screen readers, for whoever wants numbers. */
export function Card({ title, option, head, names, columns }: CardProps) {
  const navigate = useNavigate();
  const translate = useTranslate();
  const id = useId();
  const pick = (series: number, at: number) => {
    const to = columns[series]?.cells[at]?.to ?? columns[0]?.cells[at]?.to;
    if (to) navigate(to);
  };
  return (
    <Section title={title} id={id}>
      {names.length === 0 ? (
        <p className="dashboard-none">{translate('dashboard.none')}</p>
      ) : (
        <>
          <Suspense fallback={<div className="chart" />}>
            <Chart option={option} onPick={pick} />
          </Suspense>
          <details>
            <summary>{translate('dashboard.asTable')}</summary>
            <table aria-labelledby={id}>
              <thead>
                <tr>
                  {[head, ...columns.map(({ name }) => name)].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {names.map((name, at) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {columns.map(({ name: column, cells }) => (
                      <td key={column}>
                        {cells[at]!.to ? <Link to={cells[at]!.to}>{cells[at]!.text}</Link> : cells[at]!.text}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Section>
  );
}

/** A titled part of the start page. */
export const Section = ({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id: string;
  readonly children: ReactNode;
}) => (
  <section className="dashboard-card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
