import { html } from 'lit';
import type { Alternative, RoadmapMonth, RoadmapStep, Sensitivity, Shortfall, StepKind } from '../api/planning';
import { sumOf, value } from '../format/money';
import { monthLabel } from '../format/month';
import { plain } from '../format/quantity';
import { said, type Tone } from '../format/words';
import type { Column } from '../parts/data-table';

const TONES: Record<StepKind, Tone> = { BUY: 'good', RESERVE: 'held', UPGRADE: 'busy', RETIRE: 'warn' };

export const STEPS: Column<RoadmapStep>[] = [
  { label: 'Month', wide: true, sort: (step) => step.month, cell: (step) => html`<strong class="nowrap">${monthLabel(step.month)}</strong>` },
  { label: 'Do', sort: (step) => step.kind, cell: (step) => html`<span class="chip ${TONES[step.kind]}">${said(step.kind)}</span>` },
  { label: 'Accelerators', end: true, sort: (step) => step.accelerators, cell: (step) => plain(step.accelerators) },
  { label: 'What', sort: (step) => step.what, cell: (step) => step.what },
  { label: 'Works from', sort: (step) => step.since, cell: (step) => html`<span class="nowrap">${monthLabel(step.since)}</span>` },
  { label: 'Why', wide: true, className: 'labelled', cell: (step) => html`<span class="small">${step.reason}</span>` },
];

function accelerators(label: string, of: (month: RoadmapMonth) => number): Column<RoadmapMonth> {
  return { label, end: true, sort: of, cell: (month) => plain(of(month)) };
}

export const MONTHS: Column<RoadmapMonth>[] = [
  { label: 'Month', wide: true, sort: (month) => month.month, cell: (month) => html`<strong class="nowrap">${monthLabel(month.month)}</strong>` },
  accelerators('Median hour', (month) => month.p50),
  accelerators('80 % below', (month) => month.p80),
  accelerators('95 % below', (month) => month.p95),
  accelerators('Owned', (month) => month.owned),
  accelerators('Reserved', (month) => month.reserved),
  accelerators('By the hour', (month) => month.burst),
  accelerators('Waiting', (month) => month.waiting),
  accelerators('Idle', (month) => month.idle),
  { label: 'Cash', end: true, sort: (month) => value(month.cash), cell: (month) => sumOf(month.cash) },
  { label: 'So far', end: true, sort: (month) => value(month.cashSoFar), cell: (month) => sumOf(month.cashSoFar) },
];

export const ALTERNATIVES: Column<Alternative>[] = [
  { label: 'Plan', wide: true, cell: (plan) => html`<strong>${plan.name}</strong>` },
  { label: 'Expected', end: true, sort: (plan) => value(plan.expected), cell: (plan) => sumOf(plan.expected) },
  { label: 'More than this plan', end: true, sort: (plan) => value(plan.more), cell: (plan) => sumOf(plan.more) },
  { label: 'Why not', wide: true, className: 'labelled', cell: (plan) => html`<span class="small">${plan.reason}</span>` },
];

export const SENSITIVITIES: Column<Sensitivity>[] = [
  { label: 'Input', wide: true, cell: (each) => html`<strong>${each.input}</strong>` },
  { label: 'Low', cell: (each) => each.low },
  { label: 'Expected then', end: true, cell: (each) => sumOf(each.costLow) },
  { label: 'High', cell: (each) => each.high },
  { label: 'Expected there', end: true, cell: (each) => sumOf(each.costHigh) },
  { label: 'Steps of the first month', cell: (each) => (each.changesFirstMonth ? 'change' : 'stay') },
];

export const SHORTFALLS: Column<Shortfall>[] = [
  { label: 'Month', sort: (month) => month.month, cell: (month) => html`<strong class="nowrap">${monthLabel(month.month)}</strong>` },
  { label: 'Wanted', end: true, cell: (month) => plain(month.wanted) },
  { label: 'There without this plan', end: true, cell: (month) => plain(month.available) },
  {
    label: 'With it',
    end: true,
    cell: (month) => (month.remains ? html`<span class="late">${plain(month.planned)}, too late</span>` : plain(month.planned)),
  },
];
