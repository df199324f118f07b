import { html, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { Report, ReportFormat, ReportKind } from '../api/monitor';
import { said } from '../format/words';
import { LOADING, Page, type Loaded } from '../parts/page';
import { pageHead, show } from '../parts/view';
import { reportView } from './report-view';
import './schedules';

const KINDS: readonly ReportKind[] = ['cost', 'capacity', 'efficiency'];
const FORMATS: Record<ReportFormat, string> = { pdf: 'PDF', csv: 'CSV', focus: 'FOCUS 1.2' };

/** Cost, capacity and efficiency: on the screen, to download, and made again and again. */
class ReportsPage extends Page {
  static properties = {
    kind: { state: true },
    from: { state: true },
    to: { state: true },
    team: { state: true },
    report: { state: true },
  };

  declare kind: ReportKind;
  /** Days, empty for the last 30. */
  declare from: string;
  declare to: string;
  declare team: string;
  declare report: Loaded<Report>;

  constructor() {
    super();
    this.kind = 'cost';
    this.from = '';
    this.to = '';
    this.team = '';
    this.report = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  render(): TemplateResult {
    return html`
      ${pageHead('Reports', 'What was spent, held and reached, as metered. Without dates it is the last 30 days.')}
      <form class="filters" aria-label="Choose a report" @submit=${(event: Event) => event.preventDefault()}>
        <div class="segments" role="group" aria-label="Report">
          ${KINDS.map(
            (kind) => html`<button type="button" aria-pressed=${kind === this.kind} @click=${() => this.chosen({ kind })}>${said(kind)}</button>`,
          )}
        </div>
        <label class="field"
          >From, UTC
          <input type="date" .value=${this.from} @change=${(event: Event) => this.chosen({ from: valueOf(event) })} />
        </label>
        <label class="field"
          >Until, UTC
          <input type="date" .value=${this.to} @change=${(event: Event) => this.chosen({ to: valueOf(event) })} />
        </label>
        <label class="field"
          >Team
          <input placeholder="all teams" autocomplete="off" .value=${this.team} @change=${(event: Event) => this.chosen({ team: valueOf(event) })} />
        </label>
        <div class="end actions" role="group" aria-label="Download">
          ${(Object.keys(FORMATS) as ReportFormat[])
            .filter((format) => format !== 'focus' || this.kind === 'cost')
            .map((format) => html`<a class="button" href=${this.address(format)} download aria-label="Download as ${FORMATS[format]}">${FORMATS[format]}</a>`)}
        </div>
      </form>
      <div class="stack">
        ${show(this.report, reportView)}
        <sc-report-schedules></sc-report-schedules>
      </div>
    `;
  }

  private chosen(change: { kind?: ReportKind; from?: string; to?: string; team?: string }): void {
    Object.assign(this, change);
    void this.read();
  }

  private address(format: string): string {
    const query = new URLSearchParams({ format });
    if (this.from !== '') {
      query.set('from', `${this.from}T00:00:00Z`);
    }
    if (this.to !== '') {
      query.set('to', `${this.to}T00:00:00Z`);
    }
    if (this.team.trim() !== '') {
      query.set('team', this.team.trim());
    }
    return `/api/v1/reports/${this.kind}?${query}`;
  }

  private async read(): Promise<void> {
    const asked = this.address('json');
    await this.load(getJson<Report>(asked, this.signal), (loaded) => {
      // A slow answer to an earlier question must not take the place of the newest.
      if (asked === this.address('json')) {
        this.report = loaded;
      }
    });
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

customElements.define('sc-reports-page', ReportsPage);
