import { amount, value } from '../format/money';
import type { Money } from '../api/types';
import { barNames, dollarTick, plot, told, valueAxis } from './axes';
import type { ChartOption, Palette } from './chart';

const BARS_MAX = 8;
const TOP = 8;

/** What a total becomes between the low and the high value of an input. */
export interface Span {
  name: string;
  low: Money;
  high: Money;
}

function ends(span: Span): [number, number] {
  const [low, high] = [value(span.low) ?? 0, value(span.high) ?? 0];
  return [Math.min(low, high), Math.max(low, high)];
}

/** One bar for each input, the widest first. */
export function tornado(spans: Span[], palette: Palette, width: number): ChartOption {
  const bars = [...spans].sort((a, b) => ends(b)[1] - ends(b)[0] - (ends(a)[1] - ends(a)[0])).slice(0, BARS_MAX);
  const bar = { type: 'bar', stack: 'span' };
  return {
    grid: plot(TOP),
    tooltip: told(palette, 'item', (index) => [bars[index].name, `${amount(bars[index].low)} to ${amount(bars[index].high)}`]),
    xAxis: { ...valueAxis(palette, dollarTick), scale: true },
    yAxis: barNames(palette, bars.map(({ name }) => name), width),
    series: [
      { ...bar, itemStyle: { color: 'transparent' }, silent: true, data: bars.map((span) => ends(span)[0]) },
      { ...bar, itemStyle: { color: palette.accent }, data: bars.map((span) => ends(span)[1] - ends(span)[0]) },
    ],
  };
}

/** The first bars in words. */
export function tornadoWords(spans: Span[]): string {
  return spans
    .slice(0, 3)
    .map(({ name, low, high }) => `${name} from ${amount(low)} to ${amount(high)}`)
    .join(', ');
}
