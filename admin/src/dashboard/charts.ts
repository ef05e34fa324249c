import type { EChartsCoreOption } from 'echarts/core';
import type { Figure, MonthPair, ParetoStep } from './series.ts';

const colours = { now: '#21637a', last: '#b9c9d1', late: '#b4532a', line: '#c2862b', ink: '#5b6876', rule: '#e3e8ec' };
const text = { color: colours.ink, fontSize: 12 };
const frame = { left: 8, right: 12, top: 30, bottom: 4, containLabel: true };
const counted = {
  type: 'value',
  minInterval: 1,
  axisLabel: text,
  splitLine: { lineStyle: { color: colours.rule } },
};
const named = (names: readonly string[], more: object = {}) => ({
  type: 'category',
  data: names,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: colours.rule } },
  axisLabel: { ...text, width: 84, overflow: 'truncate', ...more },
});
const legend = (data: readonly string[]) => ({ data, top: 0, right: 0, itemWidth: 14, textStyle: text });
const tooltip = { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true };

/** Bars of a year's months beside last year's. */
export const monthsChart = (months: readonly MonthPair[], now: string, last: string): EChartsCoreOption => ({
  tooltip,
  legend: legend([last, now]),
  grid: frame,
  xAxis: named(months.map(({ month }) => String(Number(month.slice(5, 7))))),
  yAxis: counted,
  series: [
    { name: last, type: 'bar', color: colours.last, barMaxWidth: 18, data: months.map(({ lastCount }) => lastCount) },
    { name: now, type: 'bar', color: colours.now, barMaxWidth: 18, data: months.map(({ count }) => count) },
  ],
});

/** Bars from the largest down, and a line of the share that they reach together. */
export const paretoChart = (steps: readonly ParetoStep[], counts: string, shares: string): EChartsCoreOption => ({
  tooltip,
  legend: legend([counts, shares]),
  grid: frame,
  xAxis: named(
    steps.map(({ name }) => name),
    { interval: 0, rotate: steps.length > 6 ? 30 : 0 },
  ),
  yAxis: [
    counted,
    { type: 'value', min: 0, max: 100, axisLabel: { ...text, formatter: '{value}%' }, splitLine: { show: false } },
  ],
  series: [
    { name: counts, type: 'bar', color: colours.now, barMaxWidth: 28, data: steps.map(({ count }) => count) },
    {
      name: shares,
      type: 'line',
      yAxisIndex: 1,
      color: colours.line,
      data: steps.map(({ share }) => Math.round(share * 1000) / 10),
    },
  ],
});

/** Lying bars, the largest on top. */
export const barsChart = (figures: readonly Figure[], name: string): EChartsCoreOption => ({
  tooltip,
  grid: { ...frame, top: 6, right: 34 },
  xAxis: counted,
  yAxis: { ...named(figures.map((figure) => figure.name)), inverse: true },
  series: [
    {
      name,
      type: 'bar',
      color: colours.late,
      barMaxWidth: 16,
      label: { show: true, position: 'right', ...text },
      data: figures.map(({ count }) => count),
    },
  ],
});
