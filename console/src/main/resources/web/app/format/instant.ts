import { html, type TemplateResult } from 'lit';
import { span } from './duration';

const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});

/** Local time; the full instant is in the tooltip. */
export function when(iso: string): TemplateResult {
  const date = new Date(iso);
  return html`<time class="nowrap" datetime=${iso} title=${long.format(date)}>${short.format(date)}</time>`;
}

export function whenText(iso: string | number): string {
  return short.format(new Date(iso));
}

export function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));
}

/** How old something was at a moment: "3 h 10 min old". */
export function age(iso: string, at: string): string {
  const old = (Date.parse(at) - Date.parse(iso)) / 1000;
  const days = Math.floor(old / 86_400);
  return old < 60 ? 'fresh' : days >= 7 ? `${days} d old` : `${span(old)} old`;
}
