import { html, type TemplateResult } from 'lit';
import type { CostBenefit, CostSort } from '../api/costs';
import { dollars } from '../format/money';
import { barNames, dollarTick, legend, plot, valueAxis } from '../parts/axes';
import { tooltip, type ChartOption, type Palette } from '../parts/chart';

const SORTS: { sort: CostSort; label: string; colour: (palette: Palette) => string }[] = [
  { sort: 'PRICE', label: 'price', colour: (palette) => palette.accent },
  { sort: 'HIDDEN', label: 'hidden', colour: (palette) => palette.markets.RESERVED },
  { sort: 'NOT_PAID', label: 'not paid', colour: (palette) => palette.muted },
  { sort: 'WORTH', label: 'still worth', colour: (palette) => palette.markets.OWNED },
];

/** In the words of the legend. */
export function sortLabel(sort: CostSort): string {
  return SORTS.find((each) => each.sort === sort)?.label ?? sort;
}

/** One bar for each option: what is in the price, what comes on top, what the hardware still fetches. */
export function costChart(answer: CostBenefit): TemplateResult {
  const names = answer.options.map(({ name }) => name);
  const described = answer.options.map(({ name, total }) => `${name} ${dollars(Number(total.amount))}`).join(', ');
  return html`<sc-chart
    class="costs"
    .option=${(palette: Palette, width: number) => option(answer, names, palette, width)}
    label="Cost of each option over ${answer.months} months: ${described}"
  ></sc-chart>`;
}

function option(answer: CostBenefit, names: string[], palette: Palette, width: number): ChartOption {
  return {
    grid: plot(),
    legend: legend(palette),
    tooltip: { ...tooltip(palette), trigger: 'axis', valueFormatter: (dollar: number) => dollars(dollar) },
    xAxis: valueAxis(palette, dollarTick),
    yAxis: barNames(palette, names, width),
    series: SORTS.map(({ sort, label, colour }) => ({
      name: label,
      type: 'bar',
      stack: 'cost',
      itemStyle: { color: colour(palette) },
      data: answer.options.map(({ terms }) =>
        terms.filter((term) => term.sort === sort).reduce((sum, { total }) => sum + Number(total.amount), 0),
      ),
    })),
  };
}
