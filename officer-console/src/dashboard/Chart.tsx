import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** Axes, grids and labels in the colours of the page, light or dark. */
function theme() {
  const css = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const quiet = { color: css('--mantine-color-dimmed') };
  const axis = { axisLabel: quiet, nameTextStyle: quiet, axisLine: { lineStyle: quiet }, splitLine: { lineStyle: { color: css('--line') } } };
  return { valueAxis: axis, categoryAxis: { ...axis, splitLine: { show: false } }, legend: { textStyle: quiet }, line: { label: quiet } };
}

export default function Chart({ option, label }: { option: () => EChartsCoreOption; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const colorScheme = useComputedColorScheme('light');
  useEffect(() => {
    const made = init(box.current, theme(), { renderer: 'svg' });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current as HTMLElement);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, [colorScheme]);
  useEffect(() => {
    chart.current?.setOption({
      animation: false,
      // By its name: of “inherit” nothing can be measured, and labels would overlap.
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 44, right: 12, top: 26, bottom: 26 },
      ...option(),
    });
  });
  return <div ref={box} role="img" aria-label={label} style={{ height: 190 }} />;
}
