import { html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import { LiveJobs, type Connection } from '../api/live-jobs';
import type { JobView, Listing } from '../api/types';
import { amount, sum } from '../format/money';
import { plain } from '../format/quantity';
import { STATES, said } from '../format/words';
import { LOADING, Page, type Loaded } from '../parts/page';
import { empty, show } from '../parts/view';
import { announce } from '../shell/announcer';
import { jobColumns } from './job-columns';

const PAGE_SIZE = 50;
const FLASH_MS = 1_600;

/** All jobs, newest first, changing as they do. */
class JobsPage extends Page {
  static properties = {
    listing: { state: true },
    connection: { state: true },
    state: { state: true },
    team: { state: true },
    flashing: { state: true },
  };

  declare listing: Loaded<Listing<JobView>>;
  declare connection: Connection;
  declare state: string;
  declare team: string;
  declare flashing: ReadonlySet<string>;

  private readonly teams = new Set<string>();
  private readonly live = new LiveJobs({
    job: (job) => this.changed(job),
    refresh: () => void this.read(),
    connection: (connection) => {
      this.connection = connection;
    },
  });

  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    this.listing = LOADING;
    this.connection = 'connecting';
    this.state = query.get('state') ?? '';
    this.team = query.get('team') ?? '';
    this.flashing = new Set();
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.read();
    this.live.start();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.live.stop();
  }

  render(): TemplateResult {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">Jobs</h1>
        ${this.status()}
      </div>
      <form class="filters" role="search" aria-label="Filter jobs" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field"
          >State
          <select .value=${this.state} @change=${(event: Event) => this.filter({ state: (event.target as HTMLSelectElement).value })}>
            <option value="">All states</option>
            ${STATES.map((state) => html`<option value=${state} ?selected=${state === this.state}>${said(state)}</option>`)}
          </select>
        </label>
        <label class="field"
          >Team
          <input
            list="teams"
            placeholder="All teams"
            .value=${this.team}
            @change=${(event: Event) => this.filter({ team: (event.target as HTMLInputElement).value.trim() })}
          />
          <datalist id="teams">${[...this.teams].sort().map((team) => html`<option value=${team}></option>`)}</datalist>
        </label>
        <div class="end">${this.totals()}</div>
      </form>
      <section class="card" aria-label="Jobs">${show(this.listing, (listing) => this.table(listing))}</section>
    `;
  }

  private status(): TemplateResult {
    switch (this.connection) {
      case 'live':
        return html`<span class="live on">Live</span>`;
      case 'polling':
        return html`<span class="live polling">Live updates interrupted, asking every 5 s</span>`;
      case 'connecting':
        return html`<span class="live">Connecting …</span>`;
    }
  }

  private totals(): TemplateResult | typeof nothing {
    const jobs = this.listing.kind === 'ready' ? this.listing.value.items : [];
    const hours = jobs.reduce((total, job) => total + Number(job.acceleratorHours), 0);
    return jobs.length > 0
      ? html`<p class="totals">
          <span><b>${plain(jobs.length, 0)}</b> ${jobs.length === 1 ? 'job' : 'jobs'} shown</span>
          <span><b>${amount(sum(jobs.map((job) => job.cost)))}</b> spent</span>
          <span><b>${plain(hours)}</b> accelerator-hours</span>
        </p>`
      : nothing;
  }

  private table(listing: Listing<JobView>): unknown {
    if (listing.items.length === 0) {
      return this.state || this.team
        ? empty('No job matches', html`Maybe choose another state or team.`)
        : empty(
            'No jobs yet',
            html`Submit a task file and see where it would run and why.<br /><a class="button primary" href="/submit">Submit a job</a>`,
          );
    }
    return html`
      <sc-table
        cards
        caption="Jobs, newest first"
        .columns=${jobColumns}
        .rows=${listing.items}
        .key=${(job: JobView) => job.id}
        .rowClass=${(job: JobView) => (this.flashing.has(job.id) ? 'flash' : '')}
      ></sc-table>
      ${listing.nextCursor
        ? html`<p class="more">
            ${listing.items.length} jobs shown.
            <button class="button" @click=${() => void this.readMore(listing)}>Show older jobs</button>
          </p>`
        : nothing}
    `;
  }

  private filter(change: { state?: string; team?: string }): void {
    this.state = change.state ?? this.state;
    this.team = change.team ?? this.team;
    const query = this.query();
    history.replaceState(null, '', query.size > 0 ? `/jobs?${query}` : '/jobs');
    void this.read();
  }

  private query(): URLSearchParams {
    const query = new URLSearchParams();
    if (this.state) {
      query.set('state', this.state);
    }
    if (this.team) {
      query.set('team', this.team);
    }
    return query;
  }

  private async read(): Promise<void> {
    const query = this.query();
    query.set('limit', String(PAGE_SIZE));
    await this.load(getJson<Listing<JobView>>(`/api/v1/jobs?${query}`, this.signal), (loaded) => {
      if (loaded.kind === 'ready') {
        loaded.value.items.forEach((job) => this.teams.add(job.team));
      }
      this.listing = loaded;
    });
  }

  private async readMore(listing: Listing<JobView>): Promise<void> {
    const query = this.query();
    query.set('limit', String(PAGE_SIZE));
    query.set('cursor', listing.nextCursor ?? '');
    await this.load(getJson<Listing<JobView>>(`/api/v1/jobs?${query}`, this.signal), (loaded) => {
      this.listing =
        loaded.kind === 'ready' ? { kind: 'ready', value: { ...loaded.value, items: [...listing.items, ...loaded.value.items] } } : loaded;
    });
  }

  private changed(job: JobView): void {
    if (this.listing.kind !== 'ready') {
      return;
    }
    this.teams.add(job.team);
    const before = this.listing.value.items;
    const known = before.find((other) => other.id === job.id);
    const belongs = (!this.state || job.state === this.state) && (!this.team || job.team === this.team);
    const items = belongs
      ? known
        ? before.map((other) => (other.id === job.id ? job : other))
        : [job, ...before]
      : before.filter((other) => other.id !== job.id);
    this.listing = { kind: 'ready', value: { ...this.listing.value, items } };
    if (known?.state !== job.state) {
      this.flash(job.id);
      announce(`Job ${job.name}: ${said(job.state)}`);
    }
  }

  private flash(id: string): void {
    this.flashing = new Set([...this.flashing, id]);
    window.setTimeout(() => {
      this.flashing = new Set([...this.flashing].filter((other) => other !== id));
    }, FLASH_MS);
  }
}

customElements.define('sc-jobs-page', JobsPage);
