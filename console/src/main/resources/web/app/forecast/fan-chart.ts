import type { DemandPoint, ForecastPoint } from '../api/planning';
import { whenText } from '../format/instant';
import { plain } from '../format/quantity';
import { legend, plot, timeAxis, valueAxis } from '../parts/axes';
import { tooltip, type ChartOption, type Palette } from '../parts/chart';

const MEDIAN = 'Median';
const PAST = 'Used so far';
const NARROW = 560;

/** What the fan is drawn against. */
export interface Backdrop {
  /** The hours before the forecast. */
  past: DemandPoint[];
  /** Accelerators owned of the class; undefined if that is not known. */
  owned: number | undefined;
}

function interval(point: ForecastPoint, percent: number): { lower: number; upper: number } | undefined {
  return point.intervals.find((candidate) => candidate.percent === percent);
}

/** The median and its intervals: the darker, the likelier. Each band is an invisible base and a coloured difference. */
export function fan(points: ForecastPoint[], backdrop: Backdrop, palette: Palette, width: number): ChartOption {
  const percents = [...new Set(points.flatMap((point) => point.intervals.map(({ percent }) => percent)))].sort((a, b) => b - a);
  const past = backdrop.past.length > 0;
  return {
    legend: legend(palette, [...(past ? [PAST] : []), MEDIAN, ...percents.map((percent) => `${percent} % interval`)]),
    grid: plot(width < NARROW ? 76 : 46),
    tooltip: {
      ...tooltip(palette),
      trigger: 'axis',
      formatter: (at: { value: [string, number]; seriesName: string; dataIndex: number }[]) => words(at, points),
    },
    xAxis: timeAxis(palette),
    yAxis: { ...valueAxis(palette), min: 0 },
    series: [
      ...percents.flatMap((percent, depth) => bands(points, percent, depth, palette)),
      ...(past ? [pastLine(backdrop.past, palette)] : []),
      medianLine(points, backdrop.owned, palette),
    ],
  };
}

function words(at: { value: [string, number]; seriesName: string; dataIndex: number }[], points: ForecastPoint[]): string {
  const used = at.find(({ seriesName }) => seriesName === PAST);
  const ahead = at.find(({ seriesName }) => seriesName === MEDIAN);
  if (ahead === undefined) {
    return used ? [whenText(used.value[0]), `used ${plain(used.value[1])}`].join('\n') : '';
  }
  const point = points[ahead.dataIndex];
  const bounds = [...point.intervals]
    .sort((a, b) => a.percent - b.percent)
    .map(({ percent, lower, upper }) => `${percent} %: ${plain(lower)} – ${plain(upper)}`);
  return [whenText(point.hour), `median ${plain(point.median)}`, ...bounds].join('\n');
}

function bands(points: ForecastPoint[], percent: number, depth: number, palette: Palette): ChartOption[] {
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
}

function pastLine(past: DemandPoint[], palette: Palette): ChartOption {
  return {
    name: PAST,
    type: 'line',
    symbol: 'none',
    lineStyle: { color: palette.text, width: 1.5 },
    itemStyle: { color: palette.text },
    data: past.map(({ hour, acceleratorHours }) => [hour, Number(acceleratorHours)]),
  };
}

function medianLine(points: ForecastPoint[], owned: number | undefined, palette: Palette): ChartOption {
  const colour = palette.markets.OWNED;
  return {
    name: MEDIAN,
    type: 'line',
    symbol: 'none',
    lineStyle: { color: palette.accent, width: 2 },
    itemStyle: { color: palette.accent },
    data: points.map((point) => [point.hour, point.median]),
    ...(owned === undefined
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: colour, type: 'dashed', width: 2 },
            label: { formatter: `owned ${owned}`, color: colour, position: 'insideStartTop' },
            data: [{ yAxis: owned }],
          },
        }),
  };
}
