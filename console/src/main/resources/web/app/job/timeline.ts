import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineEntry } from '../api/types';
import { when } from '../format/instant';
import { tone } from '../format/words';

/** JobInterrupted is said "Interrupted". */
function fact(type: string): string {
  const words = type.replace(/^.*\./, '').replace(/^Job/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** What happened, newest first. */
export function timeline(entries: TimelineEntry[]): TemplateResult {
  const newestFirst = [...entries].sort((a, b) => b.sequence - a.sequence);
  return html`<ol class="timeline" reversed>
    ${newestFirst.map(
      (entry) => html`<li class=${tone(fact(entry.type).toUpperCase())}>
        <strong>${fact(entry.type)}</strong>${entry.attempt ? html` <span class="muted small">attempt ${entry.attempt}</span>` : nothing}
        ${when(entry.occurredAt)}
        <span class="small">${entry.summary}</span>
      </li>`,
    )}
  </ol>`;
}
