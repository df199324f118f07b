import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment, CommitmentOption, CommitmentUse, Coverage, MachineAdvice } from '../api/commitments';
import { day } from '../format/instant';
import { hourly, sumOf, value } from '../format/money';
import { plain } from '../format/quantity';
import { providerLabel, said } from '../format/words';
import type { Column } from '../parts/data-table';
import { UNKNOWN, progressBar, simulatedTag } from '../parts/view';

const NONE = html`<span class="muted">–</span>`;
const EXPIRES_SOON_DAYS = 30;

function machine({ provider, region, instanceType }: { provider: string; region: string; instanceType?: string }): TemplateResult {
  return html`<strong class="nowrap">${instanceType ?? 'Savings plan'}</strong
    ><span class="sub">${providerLabel(provider)} ${region}</span>`;
}

function expiry({ expiresAt, daysLeft }: Commitment): TemplateResult {
  return html`<span class="nowrap">${day(expiresAt)}</span
    ><span class="sub">${daysLeft > EXPIRES_SOON_DAYS ? `${daysLeft} days left` : html`<span class="late">${daysLeft} days left</span>`}</span>`;
}

export const USES: Column<CommitmentUse>[] = [
  {
    label: 'Commitment',
    wide: true,
    sort: ({ commitment }) => commitment.commitmentId,
    cell: ({ commitment, simulated }) =>
      html`${machine(commitment)}<span class="sub"
          >${commitment.commitmentId} ${commitment.sample ? html`<span class="tag" title=${commitment.note ?? ''}>Sample</span>` : nothing}
          ${simulatedTag(simulated)}</span
        >`,
  },
  { label: 'Kind', cell: ({ commitment }) => said(commitment.kind) },
  { label: 'Instances', end: true, sort: ({ commitment }) => commitment.instances, cell: ({ commitment }) => commitment.instances },
  {
    label: 'Price per hour',
    end: true,
    sort: ({ commitment }) => value(commitment.pricePerHour),
    cell: ({ commitment }) => hourly(commitment.pricePerHour),
  },
  {
    label: 'Used',
    sort: (use) => use.utilisation,
    cell: (use) =>
      html`${use.utilisation === undefined ? UNKNOWN : progressBar(use.utilisation, `Used of ${use.commitment.commitmentId}`)}<span
          class="sub"
          >${plain(Number(use.used))} of ${plain(Number(use.held))} instance-hours</span
        >`,
  },
  { label: 'Paid for nothing', end: true, sort: (use) => value(use.waste), cell: (use) => sumOf(use.waste) },
  { label: 'Ends', sort: ({ commitment }) => commitment.expiresAt, cell: ({ commitment }) => expiry(commitment) },
];

export const COVERAGE: Column<Coverage>[] = [
  { label: 'Machine', wide: true, sort: (each) => each.instanceType, cell: machine },
  { label: 'Instance-hours used', end: true, sort: (each) => Number(each.usedHours), cell: (each) => plain(Number(each.usedHours)) },
  {
    label: 'On commitments',
    sort: (each) => each.coverage,
    cell: (each) => (each.coverage === undefined ? UNKNOWN : progressBar(each.coverage, `Covered of ${each.instanceType}`)),
  },
];

export const ADVICE: Column<MachineAdvice>[] = [
  { label: 'Machine', wide: true, sort: (each) => each.instanceType, cell: (each) => html`${machine(each)}${simulatedTag(each.simulated)}` },
  { label: 'Held', end: true, sort: (each) => each.committedInstances, cell: (each) => each.committedInstances },
  {
    label: 'On demand per hour',
    end: true,
    sort: (each) => value(each.onDemandPerHour),
    cell: (each) => (each.onDemandPerHour ? hourly(each.onDemandPerHour) : UNKNOWN),
  },
  { label: 'Commit to', end: true, cell: ({ best }) => (best ? `${best.instances} for ${term(best)}` : NONE) },
  {
    label: 'Saves over the term',
    end: true,
    sort: ({ best }) => value(best?.saving),
    cell: ({ best }) => (best ? html`<b>${sumOf(best.saving)}</b>` : NONE),
  },
  { label: 'Why', wide: true, className: 'labelled', cell: (each) => html`<span class="small">${each.because}</span>` },
];

/** P1Y is said "1 year". */
function term({ term: period }: CommitmentOption): string {
  const [, count = '', unit = ''] = /^P(\d+)([YMD])$/.exec(period) ?? [];
  const word = { Y: 'year', M: 'month', D: 'day' }[unit];
  return word === undefined ? period : `${count} ${word}${count === '1' ? '' : 's'}`;
}
