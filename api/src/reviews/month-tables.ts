import { type Run, runCells } from './clock-tables.ts';
import type { Counting } from './counting.ts';
import {
  clockFigures,
  clocks,
  type Figure,
  percent,
  plainCell,
  type ReviewCell,
  type ReviewTable,
  summary,
} from './figures.ts';
import { earlierThan } from './rules/review-period.ts';

const cellOf = async ({ count }: Counting, figure: Figure): Promise<ReviewCell> => ({
  text: String(await count(figure)),
  ...figure,
});

/** The month beside the one before and the same of last year. */
export async function summaryTable(counting: Counting, month: string): Promise<ReviewTable> {
  const { text } = counting;
  const months = [month, ...earlierThan(month)];
  const names = Object.keys(summary) as (keyof typeof summary)[];
  const rows = names.map(async (name) => ({
    name: text(name),
    cells: await Promise.all(months.map((one) => cellOf(counting, summary[name](one)))),
  }));
  return {
    key: 'summary',
    title: text('summary'),
    head: ['', text('inMonth'), text('before'), text('yearAgo')],
    rows: await Promise.all(rows),
  };
}

/** What the tables of clocks are headed by. */
export const clocksHead = ({ text }: Counting): string[] => [
  '',
  ...(['limited', 'done', 'lateOpen', 'inTime', 'rate', 'asPromised', 'rate', 'unpaused', 'rate'] as const).map(text),
];

/**
 * On time by clock, of all that are done or should be: what runs on past its due is late. Clocks that the sheet keeps columns
 * of are counted by it, the others that policies define from `runs`.
 */
export async function clocksTable(counting: Counting, month: string, runs: readonly Run[]): Promise<ReviewTable> {
  const { text, label } = counting;
  const kept = new Set(clocks.map(({ milestone }) => milestone));
  const others = Map.groupBy(
    runs.filter(({ milestone }) => !kept.has(milestone)),
    ({ milestone }) => milestone,
  );
  const rows = clocks.map(async (clock) => {
    const figures = clockFigures(clock, month);
    const cell = (name: keyof typeof figures) => cellOf(counting, figures[name]);
    const [limited, done, lateOpen, inTime, asPromised, unpaused] = await Promise.all(
      (['limited', 'done', 'lateOpen', 'inTime', 'asPromised', 'unpaused'] as const).map(cell),
    );
    const decided = Number(done!.text) + Number(lateOpen!.text);
    const rate = ({ text: part }: ReviewCell) => plainCell(percent(Number(part), decided));
    return {
      name: label('milestone', clock.milestone),
      cells: [limited!, done!, lateOpen!].concat([inTime!, asPromised!, unpaused!].flatMap((one) => [one, rate(one)])),
    };
  });
  const more = [...others].map(([milestone, group]) => ({
    name: label('milestone', milestone),
    cells: runCells(group),
  }));
  return {
    key: 'clocks',
    title: text('clocks'),
    head: clocksHead(counting),
    rows: [...(await Promise.all(rows)), ...more],
  };
}
