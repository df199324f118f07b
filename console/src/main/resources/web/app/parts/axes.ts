import { tooltip, type ChartOption, type Palette } from './chart';

/** What most charts have in common: quiet axes, a legend at the top left, room for both. */

const LEGEND_TOP = 0;
const PLOT_TOP = 46;

export function legend(palette: Palette, names?: string[]): ChartOption {
  return {
    top: LEGEND_TOP,
    left: 0,
    itemWidth: 12,
    itemHeight: 10,
    itemGap: 12,
    icon: 'roundRect',
    selectedMode: false,
    textStyle: { color: palette.muted, fontSize: 12 },
    ...(names ? { data: names } : {}),
  };
}

/** @param top pixels for the legend */
export function plot(top = PLOT_TOP): ChartOption {
  return { top, left: 8, right: 20, bottom: 4, containLabel: true };
}

export function timeAxis(palette: Palette): ChartOption {
  return {
    type: 'time',
    axisLabel: { color: palette.muted, hideOverlap: true },
    axisLine: { lineStyle: { color: palette.line } },
  };
}

export function valueAxis(palette: Palette, label?: (value: number) => string): ChartOption {
  return {
    type: 'value',
    axisLabel: { color: palette.muted, hideOverlap: true, ...(label ? { formatter: label } : {}) },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

export function categoryAxis(palette: Palette, names: string[]): ChartOption {
  return {
    type: 'category',
    data: names,
    axisTick: { show: false },
    axisLabel: { color: palette.muted, hideOverlap: true },
    axisLine: { lineStyle: { color: palette.line } },
  };
}

/** Names of bars that lie on their side, the first at the top. */
export function barNames(palette: Palette, names: string[], width: number): ChartOption {
  return {
    ...categoryAxis(palette, names),
    inverse: true,
    axisLabel: { color: palette.text, width: Math.min(260, width / 3), overflow: 'truncate' },
  };
}

/** Dollars of an axis, with cents only where they are needed. */
export function dollarTick(dollars: number): string {
  const digits = Number.isInteger(dollars) ? 0 : 2;
  const text = Math.abs(dollars).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${dollars < 0 ? '-' : ''}$${text}`;
}

/** A tooltip whose lines are written for each position. */
export function told(palette: Palette, trigger: 'axis' | 'item', lines: (index: number) => string[]): ChartOption {
  return {
    ...tooltip(palette),
    trigger,
    formatter: (at: { dataIndex: number } | { dataIndex: number }[]) => lines((Array.isArray(at) ? at[0] : at).dataIndex).join('\n'),
  };
}
