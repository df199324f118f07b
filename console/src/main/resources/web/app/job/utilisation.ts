import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { JobUtilisation } from '../api/types';
import { when } from '../format/instant';
import { acceleratorLabel, gibibytes, percent } from '../format/quantity';
import { said, type Tone } from '../format/words';
import { UNKNOWN, card, progressBar } from '../parts/view';

const READ_EVERY_MS = 60_000;

const TONES: Record<string, Tone> = { IDLE: 'bad', INPUT: 'warn', NETWORK: 'warn', MEMORY: 'busy', COMPUTE: 'good' };

/** What a running job makes of its accelerators. */
class Utilisation extends LitElement {
  static properties = { address: {}, utilisation: { state: true } };

  /** The job's address in the API. */
  declare address: string;
  declare utilisation: JobUtilisation | undefined;

  private timer?: number;
  private readonly aborter = new AbortController();

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => void this.read(), READ_EVERY_MS);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    this.aborter.abort();
  }

  protected firstUpdated(): void {
    void this.read();
  }

  render(): TemplateResult | typeof nothing {
    const found = this.utilisation;
    if (!found) {
      return nothing;
    }
    return card(
      'Use of the accelerators',
      html`<div class="body stack">
        ${found.measuredAt === undefined ? nothing : this.figures(found)}
        <p>${found.because}</p>
        ${found.rightSize
          ? html`<div class="notice good">
              <strong>${acceleratorLabel(found.rightSize.acceleratorId)} would do, ${percent(found.rightSize.savedShare)} cheaper by the hour</strong>
              ${found.rightSize.hint}
            </div>`
          : nothing}
      </div>`,
      found.measuredAt === undefined
        ? nothing
        : html`<span class="chip ${TONES[found.bottleneck] ?? 'wait'}">Held up by: ${said(found.bottleneck)}</span>`,
    );
  }

  private figures(found: JobUtilisation): TemplateResult {
    return html`<div class="facts">
      <dl>
        ${share('Busy', found.busy)} ${share('Matrix units', found.matrixUnits)} ${share('Memory interface', found.memoryInterface)}
        <dt>Memory in use, at most</dt>
        <dd>${found.memoryUsedBytesMax === undefined ? UNKNOWN : gibibytes(found.memoryUsedBytesMax)}</dd>
        <dt>Measured</dt>
        <dd>${found.measuredAt ? when(found.measuredAt) : UNKNOWN}</dd>
      </dl>
    </div>`;
  }

  private async read(): Promise<void> {
    try {
      this.utilisation = await getJson<JobUtilisation>(`${this.address}/utilisation`, this.aborter.signal);
    } catch {
      // The page says what is wrong with the job itself; without figures there is nothing to show here.
    }
  }
}

function share(label: string, measured: number | undefined): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${measured === undefined ? UNKNOWN : progressBar(measured, label)}</dd>`;
}

customElements.define('sc-job-utilisation', Utilisation);
