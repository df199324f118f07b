import { html, nothing } from 'lit';
import type { JobView } from '../api/types';
import { amount, value } from '../format/money';
import { when } from '../format/instant';
import { accelerators, ended, placeLabel, tone } from '../format/words';
import { marketLabel, progressBar, simulatedTag, stateChip } from '../parts/view';
import type { Column } from '../parts/data-table';

const NONE = html`<span class="muted">–</span>`;

/** True if the job ended after its deadline or is predicted to. */
export function late(job: JobView): boolean {
  const finish = job.endedAt ?? job.predictedFinish;
  return job.deadline !== undefined && finish !== undefined && Date.parse(finish) > Date.parse(job.deadline);
}

export const jobColumns: Column<JobView>[] = [
  {
    label: 'Job',
    wide: true,
    sort: (job) => job.name,
    cell: (job) =>
      html`<a href="/jobs/${job.id}"><strong>${job.name}</strong></a>
        <span class="sub">${job.team} · ${job.user} ${simulatedTag(job.simulated)}</span>`,
  },
  {
    label: 'State',
    sort: (job) => job.state,
    cell: (job) =>
      html`${stateChip(job.state)}${job.interruptions > 0
        ? html`<span class="sub">${job.interruptions} ${job.interruptions === 1 ? 'interruption' : 'interruptions'}</span>`
        : nothing}`,
  },
  {
    label: 'Place',
    sort: (job) => (job.place ? placeLabel(job.place) : undefined),
    cell: (job) =>
      job.place ? html`${placeLabel(job.place)}<span class="sub">${marketLabel(job.place.market)}</span>` : NONE,
  },
  {
    label: 'Accelerators',
    sort: (job) => (job.place ? job.place.acceleratorsPerNode * job.place.nodes : undefined),
    cell: (job) => (job.place ? accelerators(job.place) : NONE),
  },
  {
    label: 'Progress',
    sort: (job) => job.progress,
    cell: (job) => progressBar(job.progress, `Progress of ${job.name}`, tone(job.state)),
  },
  {
    label: 'Finish',
    sort: (job) => job.endedAt ?? job.predictedFinish,
    cell: (job) => {
      const finish = job.endedAt ?? job.predictedFinish;
      return finish === undefined
        ? NONE
        : html`${when(finish)}<span class="sub">${ended(job.state) ? 'ended' : 'predicted'}</span>`;
    },
  },
  {
    label: 'Cost',
    end: true,
    sort: (job) => value(job.cost),
    cell: (job) =>
      html`${amount(job.cost)}${job.expectedCost
        ? html`<span class="sub nowrap">of ${amount(job.expectedCost)} expected</span>`
        : nothing}`,
  },
  {
    label: 'Deadline',
    sort: (job) => job.deadline,
    cell: (job) =>
      job.deadline === undefined
        ? NONE
        : html`${when(job.deadline)}${late(job)
            ? html`<span class="sub late">${job.endedAt ? 'missed' : 'at risk'}</span>`
            : nothing}`,
  },
];
