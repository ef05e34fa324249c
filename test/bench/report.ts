import { cpus } from 'node:os';
import type { Layer } from './layers.ts';
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

export function lineOf({ name, target }: Workload, { ratio, spread, perSecond, costs }: Result): Line {
  const isShaky =
    spread > widestSpread ? `, spread too large (${percent(spread)}): measure again on a quiet machine` : '';
  const detail = `${perSecond.redress.toFixed(0)}/s against ${perSecond.limit.toFixed(0)}/s, ±${percent(spread / 2)}${isShaky}; ms of processor: server ${costs.redress.server.toFixed(2)} (limit ${costs.limit.server.toFixed(2)}), database ${costs.redress.database.toFixed(2)} (limit ${costs.limit.database.toFixed(2)})`;
  if ('ratio' in target)
    return { name, figure: ratio.toFixed(2), target: `≥ ${target.ratio}`, isReached: ratio >= target.ratio, detail };
  const pace = perSecond.redress;
  const isReached = pace >= target.perSecond;
  return {
    name,
    figure: `${pace.toFixed(0)}/s`,
    target: `≥ ${target.perSecond}/s`,
    isReached,
    detail: `ratio ${ratio.toFixed(2)}; ${detail}`,
  };
}

export const warmStartLine = (seconds: number): Line => ({
  name: 'warm start',
  figure: `${seconds.toFixed(2)} s`,
  target: '≤ 2 s',
  isReached: seconds <= 2,
  detail: 'process start to the first right grid page, the embedded database started on the way',
});

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
