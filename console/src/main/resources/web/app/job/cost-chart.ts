import { html, nothing, type TemplateResult } from 'lit';
import type { Candidate, Decision, JobView } from '../api/types';
import { whenText } from '../format/instant';
import { amount, dollars, value } from '../format/money';
import { acceleratorLabel } from '../format/quantity';
import { providerLabel, said } from '../format/words';
import { tooltip, type ChartOption, type Palette } from '../parts/chart';

export type CostView = 'cost' | 'cost-and-finish';

const BARS_MAX = 14;
/** Pixels below which the legend takes two lines and labels must be short. */
const LEGEND_WRAPS = 560;
const MARKETS = ['OWNED', 'RESERVED', 'ON_DEMAND', 'SPOT'];
const DUE_ANYWAY = 'Owned or committed, due anyway';
const SYMBOLS: Record<string, string> = { OWNED: 'rect', RESERVED: 'triangle', ON_DEMAND: 'diamond', SPOT: 'circle' };

/** Commitments of every kind share the colour of reserved capacity. */
function family(market: string): string {
  const known = market.toUpperCase().replaceAll('-', '_');
  return MARKETS.includes(known) ? known : 'RESERVED';
}

function shortName(candidate: Candidate): string {
  const place =
    candidate.provider === 'local' ? candidate.instanceType : `${providerLabel(candidate.provider)} ${candidate.instanceType}`;
  return `${candidate.acceleratorsPerNode * candidate.nodes} × ${acceleratorLabel(candidate.acceleratorId)}, ${place}`;
}

export function costChart(decision: Decision, job: JobView, view: CostView): TemplateResult {
  const eligible = decision.candidates.filter((candidate) => candidate.eligible);
  const priced = eligible.filter((candidate) => candidate.expectedCost !== undefined);
  if (priced.length === 0) {
    return html`<p class="muted">No place that can run the job has a known cost.</p>`;
  }
  const shown = view === 'cost' ? priced.slice(0, BARS_MAX) : priced;
  const chosen = priced.find((candidate) => candidate.chosen);
  if (view === 'cost' && chosen && !shown.includes(chosen)) {
    shown.splice(-1, 1, chosen);
  }
  const drawn = shown.filter((candidate) => view === 'cost' || candidate.expectedFinish !== undefined);
  const hidden = eligible.length - drawn.length;
  return html`<sc-chart
      .label=${description(drawn, chosen)}
      .option=${(palette: Palette, width: number) =>
        (view === 'cost' ? bars(drawn, palette, width) : scatter(drawn, job, palette))}
    ></sc-chart>
    ${hidden > 0
      ? html`<p class="small muted">${hidden} more ${hidden === 1 ? 'place is' : 'places are'} in the table below.</p>`
      : nothing}`;
}

function description(shown: Candidate[], chosen: Candidate | undefined): string {
  const costs = shown.map((candidate) => value(candidate.expectedCost) ?? 0);
  const range = `Expected cost of ${shown.length} places, from ${dollars(Math.min(...costs))} to ${dollars(Math.max(...costs))}.`;
  return chosen?.expectedCost ? `${range} Chosen: ${shortName(chosen)}, ${amount(chosen.expectedCost)}.` : range;
}

function legend(palette: Palette): ChartOption {
  return {
    top: 0,
    left: 0,
    itemWidth: 11,
    itemHeight: 11,
    textStyle: { color: palette.muted, fontSize: 12 },
  };
}

/** What is spent only because the job runs there. */
function caused(candidate: Candidate): number {
  return value(candidate.marginalCost ?? candidate.expectedCost) ?? 0;
}

function dueAnyway(candidate: Candidate): boolean {
  return (value(candidate.expectedCost) ?? 0) - caused(candidate) >= 0.005;
}

function costLabel(candidate: Candidate): string {
  const full = value(candidate.expectedCost) ?? 0;
  return !dueAnyway(candidate) ? dollars(full) : `${dollars(caused(candidate))}, in full ${dollars(full)}`;
}

function bars(shown: Candidate[], palette: Palette, width: number): ChartOption {
  const present = MARKETS.filter((market) => shown.some((candidate) => family(candidate.market) === market));
  const bar = { type: 'bar', stack: 'cost', barWidth: '62%' };
  return {
    legend: {
      ...legend(palette),
      data: [...present.map(said), ...(shown.some(dueAnyway) ? [DUE_ANYWAY] : [])],
    },
    grid: { top: width < LEGEND_WRAPS ? 58 : 34, left: 8, right: width < LEGEND_WRAPS ? 64 : 150, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip(palette),
      trigger: 'item',
      formatter: (point: { dataIndex: number }) => {
        const candidate = shown[point.dataIndex];
        return `${candidate.chosen ? 'Chosen: ' : ''}${shortName(candidate)}\n${candidate.region}\n${said(candidate.market)}, ${costLabel(candidate)}`;
      },
    },
    xAxis: {
      type: 'value',
      axisLabel: { color: palette.muted, formatter: (at: number) => dollars(at).replace(/\.00$/, ''), hideOverlap: true },
      splitLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map((_, index) => String(index)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.text,
        width: Math.min(300, width * 0.36),
        overflow: 'truncate',
        formatter: (index: string) => `${shown[Number(index)].chosen ? '▶ ' : ''}${shortName(shown[Number(index)])}`,
      },
    },
    series: [
      ...present.map((market) => ({
        ...bar,
        name: said(market),
        itemStyle: { color: palette.markets[market] },
        data: shown.map((candidate) =>
          family(candidate.market) === market
            ? { value: caused(candidate), itemStyle: candidate.chosen ? { borderColor: palette.text, borderWidth: 2 } : {} }
            : '-',
        ),
      })),
      {
        ...bar,
        name: DUE_ANYWAY,
        itemStyle: { color: palette.muted, opacity: 0.35 },
        label: {
          show: true,
          position: 'right',
          color: palette.text,
          opacity: 1,
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            width < LEGEND_WRAPS ? dollars(caused(shown[dataIndex])) : costLabel(shown[dataIndex]),
        },
        data: shown.map((candidate) => ({
          value: (value(candidate.expectedCost) ?? 0) - caused(candidate),
          label: candidate.chosen ? { fontWeight: 'bold' } : {},
        })),
      },
    ],
  };
}

function scatter(shown: Candidate[], job: JobView, palette: Palette): ChartOption {
  const present = MARKETS.filter((market) => shown.some((candidate) => family(candidate.market) === market));
  return {
    legend: legend(palette),
    grid: { top: 46, left: 8, right: 24, bottom: 24, containLabel: true },
    tooltip: {
      ...tooltip(palette),
      trigger: 'item',
      formatter: ({ data }: { data: { candidate?: Candidate } }) =>
        data.candidate
          ? `${data.candidate.chosen ? 'Chosen: ' : ''}${shortName(data.candidate)}\n${said(data.candidate.market)}, ${data.candidate.expectedCost ? amount(data.candidate.expectedCost) : ''}\nfinishes ${whenText(data.candidate.expectedFinish ?? '')}`
          : '',
    },
    xAxis: {
      type: 'time',
      name: 'expected finish',
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: palette.muted },
      axisLabel: { color: palette.muted, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: palette.muted, formatter: (at: number) => dollars(at).replace(/\.00$/, '') },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: present.map((market, at) => ({
      name: said(market),
      type: 'scatter',
      symbol: SYMBOLS[market],
      itemStyle: { color: palette.markets[market] },
      data: shown
        .filter((candidate) => family(candidate.market) === market)
        .map((candidate) => ({
          value: [candidate.expectedFinish, value(candidate.expectedCost)],
          candidate,
          symbolSize: candidate.chosen ? 18 : 11,
          itemStyle: candidate.chosen ? { borderColor: palette.text, borderWidth: 2 } : { opacity: 0.85 },
          label: candidate.chosen
            ? { show: true, formatter: 'chosen', position: 'top', color: palette.text, fontWeight: 'bold' }
            : {},
        })),
      markLine:
        at === 0 && job.deadline
          ? {
              silent: true,
              symbol: 'none',
              lineStyle: { color: palette.bad, type: 'dashed' },
              label: { formatter: 'deadline', color: palette.bad },
              data: [{ xAxis: job.deadline }],
            }
          : undefined,
    })),
  };
}
