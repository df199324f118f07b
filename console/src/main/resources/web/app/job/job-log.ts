import { html, LitElement } from 'lit';
import { request } from '../api/client';
import { failureNotice } from '../parts/view';

/** So that a page that is left open for days stays usable; the whole log is one command away. */
const LINES_MAX = 5000;
const AT_THE_END_PX = 40;

/** A job's log that is followed to the end of the job, over all its attempts. */
class JobLog extends LitElement {
  static properties = {
    address: { attribute: false },
    lines: { state: true },
    cut: { state: true },
    ended: { state: true },
    failure: { state: true },
  };

  declare address: string;
  declare lines: string[];
  declare cut: boolean;
  declare ended: boolean;
  declare failure: Error | undefined;

  private reading?: AbortController;

  constructor() {
    super();
    this.lines = [];
    this.cut = false;
    this.ended = false;
  }

  createRenderRoot(): this {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.follow();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reading?.abort();
  }

  render(): unknown {
    return html`${this.failure ? failureNotice(this.failure) : ''}
      ${this.cut ? html`<p class="small">Only the last ${LINES_MAX} lines are shown; <code>supercargo logs</code> has all.</p>` : ''}
      <pre class="block" tabindex="0" aria-label="Logs">${this.lines.length > 0 ? this.lines.join('\n') : 'Nothing has been written yet.'}</pre>
      <p class="small muted" role="status">${this.ended ? 'The log has ended.' : 'Following …'}</p>`;
  }

  private async follow(): Promise<void> {
    this.reading = new AbortController();
    const { signal } = this.reading;
    try {
      const response = await request(`${this.address}/logs?follow=true`, { headers: { Accept: 'text/plain' }, signal });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        const lines = (rest + part.value).split('\n');
        rest = lines.pop() ?? '';
        await this.append(lines);
      }
      await this.append(rest === '' ? [] : [rest]);
      this.ended = true;
    } catch (failure) {
      if (!signal.aborted) {
        this.failure = failure as Error;
        this.ended = true;
      }
    }
  }

  /** Stays at the end unless somebody has scrolled up to read. */
  private async append(lines: string[]): Promise<void> {
    if (lines.length === 0) {
      return;
    }
    const before = this.querySelector('pre');
    const atTheEnd = !before || before.scrollHeight - before.scrollTop - before.clientHeight < AT_THE_END_PX;
    const all = [...this.lines, ...lines];
    this.cut ||= all.length > LINES_MAX;
    this.lines = all.slice(-LINES_MAX);
    await this.updateComplete;
    const text = this.querySelector('pre');
    if (text && atTheEnd) {
      text.scrollTop = text.scrollHeight;
    }
  }
}

customElements.define('sc-job-log', JobLog);
