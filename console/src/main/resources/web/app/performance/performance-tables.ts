import { html, nothing, type TemplateResult } from 'lit';
import type { GroupAccuracy, Held, Opportunity, Waste } from '../api/monitor';
import { day } from '../format/instant';
import { amount, value } from '../format/money';
import { plain } from '../format/quantity';
import { said, saidWithin, type Tone } from '../format/words';
import type { Column } from '../parts/data-table';
import { UNKNOWN, progressBar, simulatedTag } from '../parts/view';

const DRIFTS: Record<GroupAccuracy['drift']['state'], { tone: Tone; word: string }> = {
  STEADY: { tone: 'good', word: 'Steady' },
  SLOWER: { tone: 'bad', word: 'Slower' },
  FASTER: { tone: 'warn', word: 'Faster' },
};

function named(text: string, simulated: boolean): TemplateResult {
  return html`<strong>${text}</strong> ${simulatedTag(simulated)}`;
}

function signed(percent: number): string {
  return `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`;
}

function drift({ drift: { state, since, shiftPercent } }: GroupAccuracy): TemplateResult {
  const { tone, word } = DRIFTS[state];
  return html`<span class="chip ${tone}">${word}</span>${state === 'STEADY'
      ? nothing
      : html`<span class="sub">${signed(shiftPercent)} since ${day(since)}</span>`}`;
}

export const ACCURACY: Column<GroupAccuracy>[] = [
  { label: 'Group', wide: true, sort: (group) => group.key, cell: (group) => named(group.key, group.simulated) },
  { label: 'Runs', end: true, sort: (group) => group.runs, cell: (group) => plain(group.runs, 0) },
  {
    label: 'Actual against predicted',
    end: true,
    sort: (group) => group.biasPercent,
    cell: (group) => html`<b>${signed(group.biasPercent)}</b>`,
  },
  {
    label: 'Spread',
    end: true,
    sort: (group) => group.spreadPercent,
    cell: (group) => (group.spreadPercent === undefined ? UNKNOWN : `± ${group.spreadPercent.toFixed(1)} %`),
  },
  {
    label: 'Inside the predicted band',
    end: true,
    sort: (group) => group.withinBandPercent,
    cell: (group) =>
      group.withinBandPercent === undefined
        ? UNKNOWN
        : html`${group.withinBandPercent.toFixed(0)} %<span class="sub">80 % are claimed</span>`,
  },
  { label: 'Drift', sort: (group) => group.drift.state, cell: drift },
  { label: 'Newest run', sort: (group) => group.until, cell: (group) => html`<span class="nowrap">${day(group.until)}</span>` },
];

/** @param name of what is held, for people */
export function held(unit: string, name: (what: string) => string): Column<Held>[] {
  return [
    { label: 'Held', wide: true, sort: (each) => each.what, cell: (each) => html`${named(name(each.what), each.simulated)}<span class="sub">${each.id}</span>` },
    { label: `${unit} held`, end: true, sort: (each) => Number(each.heldHours), cell: (each) => plain(Number(each.heldHours)) },
    { label: `${unit} used`, end: true, sort: (each) => Number(each.usedHours), cell: (each) => plain(Number(each.usedHours)) },
    {
      label: 'Used',
      sort: (each) => each.usedPercent,
      cell: (each) => (each.usedPercent === undefined ? UNKNOWN : progressBar(each.usedPercent / 100, `Used of ${each.what}`)),
    },
  ];
}

export const WASTE: Column<Waste>[] = [
  {
    label: 'Money without effect',
    wide: true,
    sort: (waste) => waste.kind,
    cell: (waste) => html`${named(said(waste.kind), waste.simulated)}<span class="sub">${saidWithin(waste.subject)}</span>`,
  },
  { label: 'Cost', end: true, sort: (waste) => value(waste.cost), cell: (waste) => html`<b>${amount(waste.cost)}</b>` },
  { label: 'Hours', end: true, sort: (waste) => Number(waste.hours), cell: (waste) => plain(Number(waste.hours)) },
  { label: 'How it was computed', wide: true, className: 'labelled', cell: (waste) => html`<span class="small">${waste.how}</span>` },
];

export const OPPORTUNITIES: Column<Opportunity>[] = [
  {
    label: 'What to do',
    wide: true,
    cell: (opportunity) => html`${named(opportunity.action, opportunity.simulated)}<span class="sub">${opportunity.subject}</span>`,
  },
  {
    label: 'Would have saved',
    end: true,
    sort: (opportunity) => value(opportunity.saving),
    cell: (opportunity) => html`<b>${amount(opportunity.saving)}</b>`,
  },
  { label: 'How it was computed', wide: true, className: 'labelled', cell: (opportunity) => html`<span class="small">${opportunity.how}</span>` },
];
