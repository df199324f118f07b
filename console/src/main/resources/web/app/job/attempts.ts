import { html, nothing, type TemplateResult } from 'lit';
import type { Attempt } from '../api/types';
import { span } from '../format/duration';
import { when } from '../format/instant';
import { amount, hourly } from '../format/money';
import { plain } from '../format/quantity';
import { accelerators, placeLabel, said } from '../format/words';
import type { Column } from '../parts/data-table';
import { UNKNOWN, marketLabel, simulatedTag } from '../parts/view';

const NONE = html`<span class="muted">–</span>`;

const columns: Column<Attempt>[] = [
  { label: 'Attempt', cell: (attempt) => attempt.attempt },
  {
    label: 'Place',
    wide: true,
    className: 'labelled',
    cell: ({ place }) =>
      html`${placeLabel(place)} ${simulatedTag(place.simulated)}<span class="sub">${accelerators(place)}</span
        ><span class="sub">${marketLabel(place.market)}</span>`,
  },
  {
    label: 'Started',
    cell: ({ startedAt, endedAt }) =>
      startedAt
        ? html`${when(startedAt)}${endedAt
            ? html`<span class="sub nowrap">ran ${span((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)}</span>`
            : nothing}`
        : NONE,
  },
  { label: 'Outcome', cell: (attempt) => (attempt.outcome ? said(attempt.outcome) : html`<span class="muted">open</span>`) },
  { label: 'Price per hour', end: true, cell: (attempt) => (attempt.pricePerHour ? hourly(attempt.pricePerHour) : UNKNOWN) },
  {
    label: 'Cost',
    end: true,
    cell: (attempt) =>
      html`${amount(attempt.cost)}<span class="sub nowrap">${plain(Number(attempt.acceleratorHours), 2)} accelerator-hours</span>`,
  },
];

export function attemptsTable(attempts: Attempt[]): TemplateResult {
  return html`<section class="card" aria-labelledby="attempts">
    <header><h2 id="attempts">Attempts</h2></header>
    ${attempts.length === 0
      ? html`<p class="body muted">Not placed yet.</p>`
      : html`<sc-table
          class="dense"
          cards
          caption="Attempts"
          .columns=${columns}
          .rows=${attempts}
          .key=${(attempt: Attempt) => String(attempt.attempt)}
        ></sc-table>`}
  </section>`;
}
