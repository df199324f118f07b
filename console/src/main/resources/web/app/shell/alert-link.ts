import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { Alerts } from '../api/monitor';

const READ_EVERY_MS = 30_000;

/** Tells every part of the app that the list of alerts is another one now. */
export function alertsChanged(): void {
  window.dispatchEvent(new Event('sc-alerts-changed'));
}

/** The way to the alerts, with how many of them nobody has taken note of. */
class AlertLink extends LitElement {
  static properties = { current: { type: Boolean }, waiting: { state: true } };

  declare current: boolean;
  declare waiting: number;

  private timer?: number;

  constructor() {
    super();
    this.current = false;
    this.waiting = 0;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('sc-alerts-changed', this.read);
    this.timer = window.setInterval(this.read, READ_EVERY_MS);
    void this.read();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('sc-alerts-changed', this.read);
    window.clearInterval(this.timer);
  }

  render(): TemplateResult {
    return html`<a class="button alert-link" href="/alerts" aria-current=${this.current ? 'page' : nothing}
      >Alerts${this.waiting > 0
        ? html`<span class="badge" aria-hidden="true">${this.waiting}</span
            ><span class="visually-hidden">, ${this.waiting} not acknowledged</span>`
        : nothing}</a
    >`;
  }

  private readonly read = async (): Promise<void> => {
    if (document.hidden) {
      return;
    }
    try {
      this.waiting = (await getJson<Alerts>('/api/v1/alerts')).unacknowledged;
    } catch {
      // The page of the alerts says what is wrong; a number that is not known is not shown.
      this.waiting = 0;
    }
  };
}

customElements.define('sc-alert-link', AlertLink);
