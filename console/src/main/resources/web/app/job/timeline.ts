import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineEntry } from '../api/types';
import { when } from '../format/instant';
import { tone } from '../format/words';

/** JobInterrupted is said "Interrupted". */
function fact(type: string): string {
  const words = type.replace(/^.*\./, '').replace(/^Job/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** What happened, newest first; of progress reports in a row only the latest. */
export function timeline(entries: TimelineEntry[]): TemplateResult {
  const newestFirst = [...entries]
    .sort((a, b) => b.sequence - a.sequence)
    .filter((entry, at, all) => entry.type !== 'JobProgressed' || all[at - 1]?.type !== 'JobProgressed');
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
