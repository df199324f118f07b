import { html, type TemplateResult } from 'lit';

const DAY_MS = 86_400_000;
const SPANS = [7, 30, 90, 365];

export const USUAL_SPAN = 30;

/** Chooses how many days back a page looks. */
export function spanFilter(days: number, chosen: (days: number) => void): TemplateResult {
  return html`<label class="field"
    >Span
    <select @change=${(event: Event) => chosen(Number((event.target as HTMLSelectElement).value))}>
      ${SPANS.map((each) => html`<option value=${each} ?selected=${each === days}>${each} days</option>`)}
    </select>
  </label>`;
}

/**
 * Where a span of so many days begins. Jobs live in the time of their cluster, so it counts back from where the last answer
 * ended, not from now.
 */
export function spanStart(end: string, days: number): string {
  return new Date(Date.parse(end) - days * DAY_MS).toISOString();
}
