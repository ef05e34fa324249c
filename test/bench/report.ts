import { cpus } from 'node:os';
import type { Screens } from './browser/screens.ts';
import type { Layer } from './layers.ts';
import { mostByOthers } from './processor.ts';
import type { Result } from './rounds.ts';
import type { Workload } from './workloads/workload.ts';

/** One line of the report: what was measured against what it must reach. */
export interface Line {
  readonly name: string;
  readonly figure: string;
  readonly target: string;
  readonly isReached: boolean;
  readonly detail: string;
}

/** Rounds that differ by more than this say little. */
const widestSpread = 0.15;

export function lineOf({ name, target }: Workload, result: Result): Line {
  const { ratio, perSecond } = result;
  const [figure, least] =
    'ratio' in target
      ? [ratio.toFixed(2), `${target.ratio}`]
      : [perSecondText(perSecond.redress), perSecondText(target.perSecond)];
  const isReached = 'ratio' in target ? ratio >= target.ratio : perSecond.redress >= target.perSecond;
  const paces = `${'ratio' in target ? '' : `${ratio.toFixed(2)} of the limit, `}${perSecondText(perSecond.redress)} against ${perSecondText(perSecond.limit)}`;
  return {
    name,
    figure,
    target: `≥ ${least}`,
    isReached,
    detail: [paces, trust(result), costsText(result)].join('; '),
  };
}

const perSecondText = (pace: number) => `${pace.toFixed(0)}/s`;

/** How far the rounds agree, and why they may not. */
function trust({ spread, others }: Result): string {
  const shaky = spread > widestSpread || others > mostByOthers;
  const warning = shaky ? `: NOT TRUSTWORTHY, others used ${percent(others)} of the machine` : '';
  return `±${percent(spread / 2)}${warning}`;
}

const costsText = ({ costs: { limit, redress } }: Result) =>
  `ms of processor: server ${redress.server.toFixed(2)} (limit ${limit.server.toFixed(2)}), database ${redress.database.toFixed(2)} (limit ${limit.database.toFixed(2)})`;

export const warmStartLine = (seconds: number): Line => ({
  name: 'warm start',
  figure: `${seconds.toFixed(2)} s`,
  target: '≤ 2 s',
  isReached: seconds <= 2,
  detail: 'process start to the first right grid page, the embedded database started on the way',
});

/** What somebody at the grid sees, in a headless browser. */
export function screenLines({ firstRows, frames, paste }: Screens): Line[] {
  const line = (name: string, figure: number, most: number, detail: string): Line => ({
    name,
    figure: `${figure.toFixed(0)} ms`,
    target: `≤ ${most} ms`,
    isReached: figure <= most,
    detail,
  });
  return [
    line(
      'first rows',
      firstRows,
      1_000,
      'from opening the page, its files in the browser’s cache, to the first row on screen',
    ),
    line(
      'scrolling',
      frames.p95,
      33,
      `95 of 100 frames; half of them ${frames.p50.toFixed(0)} ms, the longest ${frames.longest.toFixed(0)} ms; 200 screens of 100,000 rows`,
    ),
    line('paste', paste, 300, '1,000 rows of 10 columns, until they are on screen'),
  ];
}

export const memoryLine = (megabytes: number): Line => ({
  name: 'memory',
  figure: `${megabytes.toFixed(0)} MB`,
  target: '≤ 300 MB',
  isReached: megabytes <= 300,
  detail: 'resident memory of the API after the load',
});

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;

/** The table that a person reads. */
export function table(lines: readonly Line[]): string {
  const wide = (key: 'name' | 'figure' | 'target') => Math.max(...lines.map((line) => line[key].length));
  const [name, figure, target] = [wide('name'), wide('figure'), wide('target')];
  return lines
    .map((line) =>
      [
        line.isReached ? '✓' : '✗',
        line.name.padEnd(name),
        line.figure.padStart(figure),
        line.target.padEnd(target),
        line.detail,
      ].join('  '),
    )
    .join('\n');
}

export function layerTable(layers: readonly Layer[]): string {
  const whole = layers.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const lines = layers.map(
    ({ name, milliseconds }) =>
      `   ${name.padEnd(16)} ${milliseconds.toFixed(2).padStart(6)} ms  ${percent(milliseconds / whole).padStart(5)}`,
  );
  return [`A grid page, alone: ${whole.toFixed(2)} ms`, ...lines].join('\n');
}

export const machine = () => `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;
