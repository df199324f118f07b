import type { ForecastPoint } from '../api/types';
import { whenText } from '../format/instant';
import { plain } from '../format/quantity';
import { tooltip, type ChartOption, type Palette } from '../parts/chart';

/** The median and its intervals: the darker, the likelier. Each band is an invisible base and a coloured difference. */
export function fan(points: ForecastPoint[], palette: Palette): ChartOption {
  const percents = [...new Set(points.flatMap((point) => point.intervals.map((interval) => interval.percent)))].sort((a, b) => b - a);
  const interval = (point: ForecastPoint, percent: number) =>
    point.intervals.find((candidate) => candidate.percent === percent);
  const bands = percents.flatMap((percent, depth) => {
    const band = { type: 'line', stack: `band ${percent}`, symbol: 'none', lineStyle: { opacity: 0 }, silent: true };
    return [
      { ...band, name: `base ${percent}`, data: points.map((point) => [point.hour, interval(point, percent)?.lower]) },
      {
        ...band,
        name: `${percent} % interval`,
        itemStyle: { color: palette.accent, opacity: 0.18 + 0.16 * depth },
        areaStyle: { color: palette.accent, opacity: 0.12 + 0.1 * depth },
        data: points.map((point) => {
          const bounds = interval(point, percent);
          return [point.hour, bounds ? bounds.upper - bounds.lower : undefined];
        }),
      },
    ];
  });
  return {
    legend: {
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      icon: 'roundRect',
      selectedMode: false,
      textStyle: { color: palette.muted },
      data: ['Median', ...percents.map((percent) => `${percent} % interval`)],
    },
    grid: { top: 52, left: 8, right: 20, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip(palette),
      trigger: 'axis',
      formatter: ([first]: { dataIndex: number }[]) => {
        const point = points[first.dataIndex];
        const bounds = [...point.intervals]
          .sort((a, b) => a.percent - b.percent)
          .map(({ percent, lower, upper }) => `${percent} %: ${plain(lower)} – ${plain(upper)}`);
        return [whenText(point.hour), `median ${plain(point.median)}`, ...bounds].join('\n');
      },
    },
    xAxis: {
      type: 'time',
      axisLabel: { color: palette.muted, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { color: palette.muted },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      ...bands,
      {
        name: 'Median',
        type: 'line',
        symbol: 'none',
        lineStyle: { color: palette.accent, width: 2 },
        itemStyle: { color: palette.accent },
        data: points.map((point) => [point.hour, point.median]),
      },
    ],
  };
}
