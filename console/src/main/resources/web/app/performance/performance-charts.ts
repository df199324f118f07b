import type { EfficiencyWeek, GroupAccuracy, Waste } from '../api/monitor';
import { day } from '../format/instant';
import { amount, dollars, value } from '../format/money';
import { plain } from '../format/quantity';
import { said, saidWithin } from '../format/words';
import { barNames, categoryAxis, dollarTick, plot, told, valueAxis } from '../parts/axes';
import type { ChartOption, Palette } from '../parts/chart';

const BARS_MAX = 10;
const TOP = 12;

function name({ kind, subject }: Waste): string {
  return `${said(kind)}: ${saidWithin(subject)}`;
}

/** Where waste went, the dearest first. */
export function wasteChart(waste: Waste[], palette: Palette, width: number): ChartOption {
  const shown = waste.slice(0, BARS_MAX);
  return {
    grid: { ...plot(TOP), right: 72 },
    tooltip: told(palette, 'item', (index) => [name(shown[index]), amount(shown[index].cost)]),
    xAxis: valueAxis(palette, dollarTick),
    yAxis: barNames(palette, shown.map(name), width),
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        itemStyle: { color: palette.bad },
        label: { show: true, position: 'right', color: palette.text, formatter: ({ value: cost }: { value: number }) => dollars(cost) },
        data: shown.map(({ cost }) => value(cost) ?? 0),
      },
    ],
  };
}

/** How far running times lie from their predictions; a deviation to the right is slower. */
export function biasChart(groups: GroupAccuracy[], palette: Palette, width: number): ChartOption {
  const shown = groups.slice(0, BARS_MAX);
  const percentTick = (percent: number): string => `${percent} %`;
  return {
    grid: plot(TOP),
    tooltip: told(palette, 'item', (index) => [
      shown[index].key,
      `${plain(shown[index].biasPercent)} % against the prediction, ${shown[index].runs} runs`,
    ]),
    xAxis: valueAxis(palette, percentTick),
    yAxis: barNames(palette, shown.map(({ key }) => key), width),
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        data: shown.map(({ biasPercent, drift }) => ({
          value: biasPercent,
          itemStyle: { color: drift.state === 'STEADY' ? palette.accent : palette.bad },
        })),
      },
    ],
  };
}

/** Dollars per accelerator-hour, week by week. */
export function efficiencyChart(weeks: EfficiencyWeek[], palette: Palette): ChartOption {
  return {
    grid: plot(TOP),
    tooltip: told(palette, 'axis', (index) => [
      `week of ${day(weeks[index].start)}`,
      `${amount(weeks[index].cost)} for ${plain(Number(weeks[index].acceleratorHours))} accelerator-hours`,
      ...(weeks[index].lostPercent === undefined ? [] : [`${plain(weeks[index].lostPercent ?? 0)} % lost`]),
    ]),
    xAxis: categoryAxis(palette, weeks.map(({ start }) => day(start))),
    yAxis: { ...valueAxis(palette, dollarTick), min: 0 },
    series: [
      {
        type: 'line',
        symbolSize: 7,
        lineStyle: { color: palette.accent, width: 2 },
        itemStyle: { color: palette.accent },
        data: weeks.map(({ costPerAcceleratorHour }) => value(costPerAcceleratorHour)),
      },
    ],
  };
}
