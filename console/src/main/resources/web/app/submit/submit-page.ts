import { html, nothing, type TemplateResult } from 'lit';
import { ApiError, request } from '../api/client';
import type { Issue, JobView } from '../api/types';
import { Page } from '../parts/page';
import { announce } from '../shell/announcer';
import { navigate } from '../shell/routes';
import { EXAMPLES } from './examples';
import './yaml-editor';
import type { YamlEditor } from './yaml-editor';

const FILE_BYTES_MAX = 1_000_000;

/** Write or load a task file, send it, and see line by line what is wrong with it. */
class SubmitPage extends Page {
  static properties = {
    text: { state: true },
    failure: { state: true },
    sending: { state: true },
  };

  declare text: string;
  declare failure: ApiError | undefined;
  declare sending: boolean;

  /** One key per text: sending the same text again after a lost answer cannot make a second job. */
  private key = newKey();

  constructor() {
    super();
    this.text = EXAMPLES[0].text;
    this.sending = false;
  }

  render(): TemplateResult {
    const issues = this.failure?.issues ?? [];
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">Submit a job</h1>
          <p>
            A SkyPilot-style task file; the <code>routing</code> block says what the work is, when it is due and what it may cost.
          </p>
        </div>
      </div>
      <div class="submit">
        <form class="stack" @submit=${this.submitted}>
          <div class="filters">
            <label class="field"
              >Start from an example
              <select @change=${this.exampleChosen}>
                ${EXAMPLES.map((example, index) => html`<option value=${index}>${example.title}</option>`)}
              </select>
            </label>
            <label class="field"
              >or a file
              <input type="file" accept=".yaml,.yml,.json,text/plain" @change=${this.fileChosen} />
            </label>
          </div>
          <sc-yaml-editor
            .text=${this.text}
            .wrong=${new Set(issues.map((issue) => issue.line).filter((line) => line !== undefined))}
            describedBy="result"
            @edited=${(event: CustomEvent<string>) => this.edited(event.detail)}
          ></sc-yaml-editor>
          <div class="actions">
            <button class="button primary" type="submit" ?disabled=${this.sending}>
              ${this.sending ? 'Submitting …' : 'Submit job'}
            </button>
            <span class="small muted">Nothing is stored if something is wrong.</span>
          </div>
        </form>
        <section class="card" aria-labelledby="result-title">
          <header><h2 id="result-title">Check</h2></header>
          <div class="body" id="result" role="status">${this.failure ? this.problem(this.failure) : this.hint()}</div>
        </section>
      </div>
    `;
  }

  private hint(): TemplateResult {
    return html`<p class="muted">
      The router answers at once: either the job's page opens, or what is wrong is listed here by line.
    </p>`;
  }

  private problem(failure: ApiError): TemplateResult {
    const count = failure.issues.length;
    return html`
      <div class="notice bad">
        <strong>${count > 0 ? `${count} ${count === 1 ? 'thing' : 'things'} to fix` : failure.title}</strong>
        ${failure.message}
      </div>
      ${count > 0 ? html`<ol class="issues">${failure.issues.map((issue) => this.issue(issue))}</ol>` : nothing}
    `;
  }

  private issue(issue: Issue): TemplateResult {
    const place = issue.line === undefined ? issue.path : `Line ${issue.line}${issue.path ? `: ${issue.path}` : ''}`;
    return html`<li>
      ${issue.line === undefined
        ? html`<strong>${place}</strong>`
        : html`<button type="button" @click=${() => this.editor.goTo(issue.line ?? 1, issue.column ?? 1)}>${place}</button>`}
      <div>${issue.message}</div>
    </li>`;
  }

  private get editor(): YamlEditor {
    return this.querySelector('sc-yaml-editor') as YamlEditor;
  }

  private edited(text: string): void {
    this.text = text;
    this.key = newKey();
  }

  private exampleChosen(event: Event): void {
    this.failure = undefined;
    this.edited(EXAMPLES[Number((event.target as HTMLSelectElement).value)].text);
  }

  private async fileChosen(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) {
      return;
    }
    if (file.size > FILE_BYTES_MAX) {
      this.failure = new ApiError(0, 'That file is too large', `${file.name} has ${file.size} bytes. Maybe it is not a task file?`);
      return;
    }
    this.failure = undefined;
    this.edited(await file.text());
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    this.sending = true;
    try {
      const answer = await request('/api/v1/jobs', {
        method: 'POST',
        headers: { 'Content-Type': 'application/yaml', Accept: 'application/json', 'Idempotency-Key': this.key },
        body: this.text,
      });
      const job: JobView = await answer.json();
      announce(`Job ${job.name} was submitted`);
      navigate(`/jobs/${encodeURIComponent(job.id)}`);
    } catch (failure) {
      this.failure =
        failure instanceof ApiError ? failure : new ApiError(0, 'The answer cannot be read', (failure as Error).message);
    } finally {
      this.sending = false;
    }
  }
}

/** Random enough also where the page is not served securely and {@code crypto.randomUUID} is missing. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

customElements.define('sc-submit-page', SubmitPage);
