import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineEntry } from '../api/types';
import { when } from '../format/instant';
import { tone } from '../format/words';

/** JobInterrupted is said "Interrupted". */
function fact(type: string): string {
  const words = type.replace(/^.*\./, '').replace(/^Job/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

const ON_THE_WAY: ReadonlySet<string> = new Set(['JobQueued', 'JobStarting']);

/**
 * What happened, newest first. Of progress reports in a row only the latest is shown, and of an attempt that has started
 * not the steps on the way there.
 */
export function timeline(entries: TimelineEntry[]): TemplateResult {
  const started = new Set(entries.filter(({ type }) => type === 'JobStarted').map(({ attempt }) => attempt));
  const newestFirst = [...entries]
    .sort((a, b) => b.sequence - a.sequence)
    .filter(({ type, attempt }) => !ON_THE_WAY.has(type) || !started.has(attempt))
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
