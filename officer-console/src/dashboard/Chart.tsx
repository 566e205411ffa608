import { useMantineColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);


export default function Chart({ option, label }: { option: () => EChartsCoreOption; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const { colorScheme } = useMantineColorScheme();
  useEffect(() => {
    const made = init(box.current, null, { renderer: 'svg' });
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
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 44, right: 12, top: 26, bottom: 26 },
      ...option(),
    });
  });
  return <div ref={box} role="img" aria-label={label} style={{ height: 190 }} />;
}
