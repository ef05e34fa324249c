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
import { monthAfter } from './rules/months.ts';

const cellOf = async ({ count }: Counting, figure: Figure): Promise<ReviewCell> => ({
  text: String(await count(figure)),
  ...figure,
});

/** The month beside the one before and the same of last year. */
export async function summaryTable(counting: Counting, month: string): Promise<ReviewTable> {
  const { text } = counting;
  const months = [month, monthAfter(month, -1), monthAfter(month, -12)];
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

/** On time by clock, of all that are done or should be: what runs on past its due is late. */
export async function clocksTable(counting: Counting, month: string): Promise<ReviewTable> {
  const { text, label } = counting;
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
  const head = (
    ['limited', 'done', 'lateOpen', 'inTime', 'rate', 'asPromised', 'rate', 'unpaused', 'rate'] as const
  ).map(text);
  return { key: 'clocks', title: text('clocks'), head: ['', ...head], rows: await Promise.all(rows) };
}
