import { html, type TemplateResult } from 'lit';
import { ApiError, idempotencyKey, postYaml } from '../api/client';
import type { JobView } from '../api/types';
import { Page } from '../parts/page';
import { asRefusal, questionForm, refusal } from '../parts/question';
import { pageHead } from '../parts/view';
import { announce } from '../shell/announcer';
import { navigate } from '../shell/routes';
import { EXAMPLES } from './examples';

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
  private key = idempotencyKey();

  constructor() {
    super();
    this.text = EXAMPLES[0].text;
    this.sending = false;
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Submit a job',
        html`A SkyPilot-style task file; the <code>routing</code> block says what the work is, when it is due and what it may cost.`,
      )}
      <div class="submit">
        ${questionForm({
          name: 'Task file',
          text: this.text,
          failure: this.failure,
          describedBy: 'result',
          button: 'Submit job',
          busyButton: 'Submitting …',
          busy: this.sending,
          hint: 'Nothing is stored if something is wrong.',
          begin: this.begin(),
          edited: (text) => this.edited(text),
          submitted: () => void this.submit(),
        })}
        <section class="card" aria-labelledby="result-title">
          <header><h2 id="result-title">Check</h2></header>
          <div class="body" id="result" role="status">
            ${this.failure
              ? refusal(this.failure, this)
              : html`<p class="muted">
                  The router answers at once: either the job's page opens, or what is wrong is listed here by line.
                </p>`}
          </div>
        </section>
      </div>
    `;
  }

  private begin(): TemplateResult {
    return html`<label class="field"
        >Start from an example
        <select @change=${this.exampleChosen}>
          ${EXAMPLES.map((example, index) => html`<option value=${index}>${example.title}</option>`)}
        </select>
      </label>
      <label class="field"
        >or a file
        <input type="file" accept=".yaml,.yml,.json,text/plain" @change=${this.fileChosen} />
      </label>`;
  }

  private edited(text: string): void {
    this.text = text;
    this.key = idempotencyKey();
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

  private async submit(): Promise<void> {
    this.sending = true;
    try {
      const job = await postYaml<JobView>('/api/v1/jobs', this.text, this.key);
      announce(`Job ${job.name} was submitted`);
      navigate(`/jobs/${encodeURIComponent(job.id)}`);
    } catch (failure) {
      this.failure = asRefusal(failure);
    } finally {
      this.sending = false;
    }
  }
}

customElements.define('sc-submit-page', SubmitPage);
