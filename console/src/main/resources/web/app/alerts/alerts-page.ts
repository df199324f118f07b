import { html, nothing, type TemplateResult } from 'lit';
import { getJson, sendJson } from '../api/client';
import type { Alert, Alerts } from '../api/monitor';
import { when } from '../format/instant';
import { amount } from '../format/money';
import { said, type Tone } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { empty, failureNotice, pageHead, show } from '../parts/view';
import { announce } from '../shell/announcer';
import { alertsChanged } from '../shell/alert-link';

const NONE = html`<span class="muted">–</span>`;
const REFRESH_MS = 30_000;

/** Where an alert's kind is looked into. */
const PAGES: Record<string, { path: string; label: string }> = {
  BUDGET_RUN_OUT: { path: '/budgets', label: 'Budgets' },
  CAPACITY_SHORTFALL: { path: '/forecast', label: 'Forecast' },
  COMMITMENT_EXPIRING: { path: '/commitments', label: 'Commitments' },
  COMMITMENT_UNUSED: { path: '/commitments', label: 'Commitments' },
  PREDICTION_DRIFT: { path: '/performance', label: 'Performance' },
};

function tone(alert: Alert): Tone {
  return !alert.open ? 'good' : alert.severity === 'CRITICAL' ? 'bad' : 'warn';
}

/** What needs a decision. */
class AlertsPage extends Page {
  static properties = { alerts: { state: true }, cleared: { state: true }, failure: { state: true } };

  declare alerts: Loaded<Alerts>;
  /** Whether those that are over are shown, too. */
  declare cleared: boolean;
  declare failure: Error | undefined;

  private readonly columns: Column<Alert>[] = [
    {
      label: 'State',
      sort: (alert) => `${alert.open ? 0 : 1} ${alert.severity}`,
      cell: (alert) => html`<span class="chip ${tone(alert)}">${alert.open ? said(alert.severity) : 'Over'}</span>`,
    },
    {
      label: 'Alert',
      wide: true,
      cell: (alert) => html`<strong>${said(alert.kind)}</strong> <span class="muted">${alert.subject}</span>
        <span class="sub">${alert.message}</span>`,
    },
    { label: 'Cost if nothing is done', end: true, cell: (alert) => (alert.effect ? amount(alert.effect) : NONE) },
    { label: 'Due', sort: (alert) => alert.dueAt, cell: (alert) => (alert.dueAt ? when(alert.dueAt) : NONE) },
    { label: 'Since', sort: (alert) => alert.raisedAt, cell: (alert) => (alert.raisedAt ? when(alert.raisedAt) : NONE) },
    { label: 'Acknowledged', wide: true, className: 'labelled', cell: (alert) => this.note(alert) },
    {
      label: '',
      spoken: 'Where to look',
      cell: (alert) => (PAGES[alert.kind] ? html`<a href=${PAGES[alert.kind].path}>${PAGES[alert.kind].label}</a>` : nothing),
    },
  ];

  constructor() {
    super();
    this.alerts = LOADING;
    this.cleared = false;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.readEvery(REFRESH_MS, () => void this.read());
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Alerts',
        'Budgets that run out, demand beyond what is owned, commitments that end or lie idle, and predictions that no longer hold.',
      )}
      <form class="filters" aria-label="Filter alerts" @submit=${(event: Event) => event.preventDefault()}>
        <label class="check"
          ><input type="checkbox" .checked=${this.cleared} @change=${this.clearedChosen} /> Show those that are over, too</label
        >
      </form>
      ${this.failure ? failureNotice(this.failure) : nothing}
      ${show(this.alerts, ({ items }) => this.list(items))}
    `;
  }

  private list(items: Alert[]): TemplateResult {
    return html`<section class="card" aria-label="Alerts">
      ${items.length === 0
        ? empty('Nothing needs a decision', 'Budgets, demand, commitments and predictions are looked at every minute.')
        : html`<sc-table
            cards
            caption="Alerts, the most urgent first"
            .columns=${this.columns}
            .rows=${items}
            .key=${(alert: Alert) => alert.id}
            .rowClass=${(alert: Alert) => (alert.open ? '' : 'out')}
          ></sc-table>`}
    </section>`;
  }

  private note(alert: Alert): unknown {
    if (alert.acknowledgedBy) {
      return html`${alert.acknowledgedBy}${alert.acknowledgedAt ? html`<span class="sub">${when(alert.acknowledgedAt)}</span>` : nothing}`;
    }
    return alert.open
      ? html`<button type="button" class="button" aria-label="Acknowledge ${said(alert.kind)}, ${alert.subject}" @click=${() => void this.acknowledge(alert)}>
          Acknowledge
        </button>`
      : NONE;
  }

  private clearedChosen(event: Event): void {
    this.cleared = (event.target as HTMLInputElement).checked;
    void this.read();
  }

  private async acknowledge(alert: Alert): Promise<void> {
    try {
      await sendJson('PUT', `/api/v1/alerts/${encodeURIComponent(alert.id)}/acknowledgement`, {});
      this.failure = undefined;
      announce(`Acknowledged: ${said(alert.kind)}, ${alert.subject}`);
      alertsChanged();
      await this.read();
    } catch (failure) {
      this.failure = failure as Error;
    }
  }

  private async read(): Promise<void> {
    const state = this.cleared ? 'all' : 'open';
    await this.load(getJson<Alerts>(`/api/v1/alerts?state=${state}`, this.signal), (loaded) => (this.alerts = loaded));
  }
}

customElements.define('sc-alerts-page', AlertsPage);
