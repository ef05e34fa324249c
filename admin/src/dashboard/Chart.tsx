import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLatest } from '../views/useLatest.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface ChartProps {
  readonly option: EChartsCoreOption;
  /** Told which series and which of its places was clicked. */
  readonly onPick: (series: number, at: number) => void;
}

/** A drawing; whoever cannot see or point at it has the table beside it. */
export function Chart({ option, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useLatest(onPick);
  useEffect(() => {
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({ animation: false, ...option });
    chart.on('click', ({ seriesIndex = 0, dataIndex }) => pick(seriesIndex, dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, pick]);
  return <div ref={place} className="chart" aria-hidden="true" />;
}
