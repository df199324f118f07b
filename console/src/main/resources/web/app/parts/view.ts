import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../api/client';
import type { JobState } from '../api/types';
import { said, tone } from '../format/words';
import type { Loaded } from './page';

export function stateChip(state: JobState): TemplateResult {
  return html`<span class="chip ${tone(state)}">${said(state)}</span>`;
}

/** Clusters call owned nodes on-prem; there is one word for it here. */
export function marketLabel(market: string): TemplateResult {
  const word = market === 'on-prem' ? 'OWNED' : market;
  return html`<span class="market ${word.toLowerCase().replaceAll('-', '_')}">${said(word)}</span>`;
}

export function simulatedTag(simulated: boolean): TemplateResult | typeof nothing {
  return simulated
    ? html`<span class="tag simulated" title="Runs on a simulated cluster: no machine is rented, no money is spent">Simulated</span>`
    : nothing;
}

export const UNKNOWN = html`<span class="unknown">unknown</span>`;

/** What a page is about; {@code beside} stands at its right. */
export function pageHead(title: string, text: unknown, beside: unknown = nothing): TemplateResult {
  return html`<div class="page-head">
    <div>
      <h1 tabindex="-1">${title}</h1>
      <p>${text}</p>
    </div>
    ${beside}
  </div>`;
}

/** A card with a heading; what is in {@code body} brings its own margins: a {@code .body} or a table. */
export function card(title: string, body: unknown, beside: unknown = nothing): TemplateResult {
  const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return html`<section class="card" aria-labelledby=${id}>
    <header>
      <h2 id=${id}>${title}</h2>
      ${beside}
    </header>
    ${body}
  </section>`;
}

/** The small words at the right of a heading. */
export function aside(text: unknown): TemplateResult {
  return html`<p class="small muted">${text}</p>`;
}

/** One figure among tiles, with what explains it below. */
export function tile(label: string, figure: unknown, ...below: unknown[]): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>
      <b>${figure}</b>
      ${below.map((text) => (text === nothing || text === undefined ? nothing : html`<span class="sub">${text}</span>`))}
    </dd>
  </div>`;
}

export function failureNotice(failure: Error): TemplateResult {
  const title = failure instanceof ApiError ? failure.title : 'Something went wrong in this page';
  return html`<div class="notice bad" role="alert"><strong>${title}</strong>${failure.message}</div>`;
}

export function empty(title: string, text: unknown): TemplateResult {
  return html`<div class="empty"><strong>${title}</strong>${text}</div>`;
}

/** Shows the value, or that it is being fetched, or why it could not be. */
export function show<T>(loaded: Loaded<T>, ready: (value: T) => unknown): unknown {
  switch (loaded.kind) {
    case 'loading':
      return html`<p class="empty" role="status">Loading …</p>`;
    case 'failed':
      return failureNotice(loaded.failure);
    case 'ready':
      return ready(loaded.value);
  }
}

export function progressBar(fraction: number, label: string, tone = ''): TemplateResult {
  const bounded = Math.min(1, Math.max(0, fraction));
  return html`<div class="bar">
    <progress class=${tone} max="1" .value=${bounded} aria-label=${label}></progress>
    <span>${Math.floor(bounded * 100)} %</span>
  </div>`;
}
