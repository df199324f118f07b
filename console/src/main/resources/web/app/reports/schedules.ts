import { html, nothing, type TemplateResult } from 'lit';
import { getJson, request, sendJson } from '../api/client';
import type { Schedule, StoredReport } from '../api/monitor';
import { day, when } from '../format/instant';
import { plain } from '../format/quantity';
import { said } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { table } from '../parts/table';
import { card, empty, failureNotice, show } from '../parts/view';
import { announce } from '../shell/announcer';

const KILOBYTE = 1000;

interface Entry extends Schedule {
  reports: StoredReport[];
}

function fileSize(bytes: number): string {
  return bytes < KILOBYTE * KILOBYTE ? `${plain(bytes / KILOBYTE, 0)} kB` : `${plain(bytes / KILOBYTE / KILOBYTE)} MB`;
}

function made(entry: Entry): TemplateResult {
  const address = `/api/v1/report-schedules/${encodeURIComponent(entry.id)}/reports/`;
  return html`<ul class="notes small">
    ${entry.reports.map(
      (report) =>
        html`<li>
          ${day(report.period.from)} to ${day(report.period.to)}:
          ${report.failure
            ? html`<span class="late">${report.failure}</span>`
            : html`<a href="${address}${encodeURIComponent(report.id)}" download>${entry.format.toUpperCase()}, ${fileSize(report.sizeBytes)}</a>`}
        </li>`,
    )}
  </ul>`;
}

/** Reports that are made at the end of each day, week or month. */
class ReportSchedules extends Page {
  static properties = { entries: { state: true }, failure: { state: true } };

  declare entries: Loaded<Entry[]>;
  declare failure: Error | undefined;

  private readonly columns: Column<Entry>[] = [
    {
      label: 'Report',
      wide: true,
      cell: (entry) => html`<strong>${said(entry.kind)}, ${entry.cadence}</strong
        ><span class="sub">${entry.team ? `team ${entry.team}` : 'all teams'} · ${entry.format.toUpperCase()}</span>`,
    },
    { label: 'Next one', sort: (entry) => entry.nextAt, cell: (entry) => when(entry.nextAt) },
    { label: 'Made so far', wide: true, className: 'labelled', cell: (entry) => (entry.reports.length > 0 ? made(entry) : 'none yet') },
    {
      label: '',
      spoken: 'End it',
      cell: (entry) => html`<button
        type="button"
        class="button"
        aria-label="End the ${entry.cadence} ${entry.kind} report"
        @click=${() => void this.end(entry)}
      >
        End
      </button>`,
    },
  ];

  constructor() {
    super();
    this.entries = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  render(): TemplateResult {
    return card(
      'Scheduled reports',
      html`<div class="body stack">
          <form class="filters" aria-label="Schedule a report" @submit=${this.scheduled}>
            ${this.choice('kind', 'Report', ['cost', 'capacity', 'efficiency'])}
            ${this.choice('cadence', 'Each', ['daily', 'weekly', 'monthly'])} ${this.choice('format', 'As', ['pdf', 'csv'])}
            <label class="field">Team <input name="team" autocomplete="off" placeholder="all teams" /></label>
            <button class="button" type="submit">Schedule</button>
          </form>
          ${this.failure ? failureNotice(this.failure) : nothing}
        </div>
        ${show(this.entries, (entries) =>
          entries.length === 0
            ? empty('Nothing is scheduled', 'The report of the last full period is made at once, each next one when its period is over.')
            : table('Scheduled reports', this.columns, entries, (entry: Entry) => entry.id),
        )}`,
    );
  }

  private choice(name: string, label: string, values: string[]): TemplateResult {
    return html`<label class="field"
      >${label}
      <select name=${name}>
        ${values.map((value) => html`<option value=${value}>${value === 'pdf' || value === 'csv' ? value.toUpperCase() : said(value)}</option>`)}
      </select>
    </label>`;
  }

  private async scheduled(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const team = form.get('team')?.toString().trim() ?? '';
    await this.change(
      () =>
        sendJson('POST', '/api/v1/report-schedules', {
          kind: form.get('kind'),
          cadence: form.get('cadence'),
          format: form.get('format'),
          ...(team === '' ? {} : { team }),
        }),
      'The report is scheduled',
    );
  }

  private async end(entry: Entry): Promise<void> {
    const address = `/api/v1/report-schedules/${encodeURIComponent(entry.id)}`;
    await this.change(() => request(address, { method: 'DELETE' }), `The ${entry.cadence} ${entry.kind} report has ended`);
  }

  private async change(act: () => Promise<unknown>, told: string): Promise<void> {
    try {
      await act();
      this.failure = undefined;
      announce(told);
      await this.read();
    } catch (failure) {
      this.failure = failure as Error;
    }
  }

  private async read(): Promise<void> {
    await this.load(this.all(), (loaded) => (this.entries = loaded));
  }

  private async all(): Promise<Entry[]> {
    const { items } = await getJson<{ items: Schedule[] }>('/api/v1/report-schedules', this.signal);
    return Promise.all(
      items.map(async (schedule) => {
        const address = `/api/v1/report-schedules/${encodeURIComponent(schedule.id)}/reports`;
        return { ...schedule, reports: (await getJson<{ items: StoredReport[] }>(address, this.signal)).items };
      }),
    );
  }
}

customElements.define('sc-report-schedules', ReportSchedules);
