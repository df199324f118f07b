import { html } from 'lit';
import type { CapacityGap, ForecastScore } from '../api/planning';
import { when } from '../format/instant';
import { acceleratorLabel, percent, plain } from '../format/quantity';
import { said } from '../format/words';
import type { Column } from '../parts/data-table';
import { UNKNOWN } from '../parts/view';

const NONE = html`<span class="muted">–</span>`;

export const SCORES: Column<ForecastScore>[] = [
  { label: 'Model', wide: true, sort: (score) => score.model, cell: (score) => html`<strong>${said(score.model)}</strong>` },
  {
    label: 'Weight',
    end: true,
    sort: (score) => score.weight,
    cell: (score) => (score.weight > 0 ? percent(score.weight, 1) : NONE),
  },
  { label: 'Error (MASE)', end: true, sort: (score) => score.mase, cell: (score) => plain(score.mase, 3) },
  { label: 'Pinball loss', end: true, sort: (score) => score.pinball, cell: (score) => plain(score.pinball, 3) },
  {
    label: '80 % interval held',
    end: true,
    sort: (score) => score.coverage80,
    cell: (score) => (score.coverage80 === undefined ? UNKNOWN : percent(score.coverage80)),
  },
  {
    label: '95 % interval held',
    end: true,
    sort: (score) => score.coverage95,
    cell: (score) => (score.coverage95 === undefined ? UNKNOWN : percent(score.coverage95)),
  },
];

export const GAPS: Column<CapacityGap>[] = [
  {
    label: 'Accelerator',
    wide: true,
    sort: (gap) => gap.acceleratorClass,
    cell: (gap) => html`<strong>${acceleratorLabel(gap.acceleratorClass)}</strong>`,
  },
  { label: 'Owned', end: true, sort: (gap) => gap.owned, cell: (gap) => gap.owned },
  {
    label: 'Missing at the median',
    end: true,
    sort: (gap) => gap.expectedGapHours,
    cell: (gap) => hours(gap.expectedGapHours),
  },
  { label: 'Missing from', cell: (gap) => (gap.likelyFrom ? when(gap.likelyFrom) : NONE) },
  { label: 'At most missing', end: true, sort: (gap) => gap.upperGapHours, cell: (gap) => hours(gap.upperGapHours) },
  { label: 'Possible from', cell: (gap) => (gap.possibleFrom ? when(gap.possibleFrom) : NONE) },
];

function hours(amount: number): unknown {
  return amount > 0 ? html`<span class="nowrap">${plain(amount)} accelerator-hours</span>` : NONE;
}
