import type { FlowKind, RoadmapMonth } from '../api/planning';
import { dollars, value } from '../format/money';
import { monthLabel } from '../format/month';
import { plain } from '../format/quantity';
import { categoryAxis, dollarTick, legend, plot, told, valueAxis } from '../parts/axes';
import type { ChartOption, Palette } from '../parts/chart';

const MEDIAN = 'Demand, median hour';
const LEGEND_LINES = { wide: 46, narrow: 96 };
const NARROW = 560;

function top(width: number): number {
  return width < NARROW ? LEGEND_LINES.narrow : LEGEND_LINES.wide;
}

/** What serves demand as bars; demand as a fan: the median hour, and what 80 and 95 % of the hours stay below. */
export function capacityChart(months: RoadmapMonth[], palette: Palette, width: number): ChartOption {
  const bar = { type: 'bar', stack: 'capacity', barWidth: '58%' };
  const band = { type: 'line', stack: 'demand', symbol: 'none', lineStyle: { opacity: 0 }, silent: true, z: 3 };
  const shade = (opacity: number): ChartOption => ({
    itemStyle: { color: palette.text, opacity: opacity + 0.1 },
    areaStyle: { color: palette.text, opacity },
  });
  return {
    grid: plot(top(width)),
    legend: legend(palette, ['Owned', 'Reserved', 'By the hour', MEDIAN, 'to 80 % of the hours', 'to 95 % of the hours']),
    tooltip: told(palette, 'axis', (index) => capacityWords(months[index])),
    xAxis: categoryAxis(palette, months.map(({ month }) => monthLabel(month))),
    yAxis: valueAxis(palette),
    series: [
      { ...bar, name: 'Owned', itemStyle: { color: palette.markets.OWNED }, data: months.map(({ owned }) => owned) },
      { ...bar, name: 'Reserved', itemStyle: { color: palette.markets.RESERVED }, data: months.map(({ reserved }) => reserved) },
      { ...bar, name: 'By the hour', itemStyle: { color: palette.markets.ON_DEMAND }, data: months.map(({ burst }) => burst) },
      { ...band, name: 'below', data: months.map(({ p50 }) => p50) },
      { ...band, name: 'to 80 % of the hours', ...shade(0.24), data: months.map(({ p50, p80 }) => p80 - p50) },
      { ...band, name: 'to 95 % of the hours', ...shade(0.12), data: months.map(({ p80, p95 }) => p95 - p80) },
      {
        name: MEDIAN,
        type: 'line',
        symbol: 'circle',
        symbolSize: 5,
        z: 4,
        lineStyle: { color: palette.text, width: 2 },
        itemStyle: { color: palette.text },
        data: months.map(({ p50 }) => p50),
      },
    ],
  };
}

function capacityWords(month: RoadmapMonth): string[] {
  return [
    monthLabel(month.month),
    `demand ${plain(month.p50)} in the median hour`,
    `80 % of the hours below ${plain(month.p80)}, 95 % below ${plain(month.p95)}`,
    `owned ${plain(month.owned)}, reserved ${plain(month.reserved)}, by the hour ${plain(month.burst)}`,
    `waiting ${plain(month.waiting)}, idle ${plain(month.idle)}`,
  ];
}

export function capacityInWords(months: RoadmapMonth[]): string {
  const last = months[months.length - 1];
  const first = months[0];
  return `Accelerators by month. ${monthLabel(first.month)}: ${capacityWords(first).slice(1).join(', ')}. ${monthLabel(last.month)}: ${capacityWords(last).slice(1).join(', ')}.`;
}

const FLOWS: { kind: FlowKind; label: string; colour: (palette: Palette) => string }[] = [
  { kind: 'PURCHASE', label: 'Purchases', colour: (palette) => palette.markets.OWNED },
  { kind: 'RESERVATION', label: 'Reservations', colour: (palette) => palette.markets.RESERVED },
  { kind: 'BURST', label: 'By the hour', colour: (palette) => palette.markets.ON_DEMAND },
  { kind: 'UPKEEP', label: 'Upkeep', colour: (palette) => palette.markets.SPOT },
  { kind: 'ELECTRICITY', label: 'Electricity', colour: (palette) => palette.muted },
  { kind: 'SALE', label: 'Sales', colour: (palette) => palette.accent },
];

/** What is paid in each month, by what it is paid for; what comes in lies below the line. */
export function cashChart(months: RoadmapMonth[], palette: Palette, width: number): ChartOption {
  const present = FLOWS.filter(({ kind }) => months.some(({ cashByKind }) => value(cashByKind[kind])));
  return {
    grid: plot(top(width)),
    legend: legend(palette, present.map(({ label }) => label)),
    tooltip: told(palette, 'axis', (index) => [
      monthLabel(months[index].month),
      ...present
        .filter(({ kind }) => value(months[index].cashByKind[kind]))
        .map(({ kind, label }) => `${label} ${dollars(value(months[index].cashByKind[kind]) ?? 0)}`),
      `so far ${dollars(value(months[index].cashSoFar) ?? 0)}`,
    ]),
    xAxis: categoryAxis(palette, months.map(({ month }) => monthLabel(month))),
    yAxis: valueAxis(palette, dollarTick),
    series: present.map(({ kind, label, colour }) => ({
      name: label,
      type: 'bar',
      stack: 'cash',
      barWidth: '58%',
      itemStyle: { color: colour(palette) },
      data: months.map(({ cashByKind }) => value(cashByKind[kind]) ?? 0),
    })),
  };
}

export function cashInWords(months: RoadmapMonth[]): string {
  return `Cash by month: ${months.map(({ month, cash }) => `${monthLabel(month)} ${dollars(value(cash) ?? 0)}`).join(', ')}.`;
}
