import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../api/client';
import type { JobState } from '../api/types';
import { said, tone } from '../format/words';
import type { Loaded } from './page';

export function stateChip(state: JobState): TemplateResult {
  return html`<span class="chip ${tone(state)}">${said(state)}</span>`;
}

export function marketLabel(market: string): TemplateResult {
  return html`<span class="market ${market.toLowerCase().replaceAll('-', '_')}">${said(market)}</span>`;
}

export function simulatedTag(simulated: boolean): TemplateResult | typeof nothing {
  return simulated
    ? html`<span class="tag simulated" title="Runs on a simulated cluster: no machine is rented, no money is spent">Simulated</span>`
    : nothing;
}

export const UNKNOWN = html`<span class="unknown">unknown</span>`;

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
