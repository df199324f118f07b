import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { getJson, sendJson } from '../api/client';
import { LiveJobs } from '../api/live-jobs';
import type { Decision, Foreseen, JobAction, JobDetail, JobView, Listing } from '../api/types';
import { span, seconds } from '../format/duration';
import { amount } from '../format/money';
import { when } from '../format/instant';
import { percent, plain } from '../format/quantity';
import { accelerators, placeLabel, said, tone } from '../format/words';
import { late } from '../jobs/job-columns';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, marketLabel, progressBar, show, simulatedTag, stateChip } from '../parts/view';
import { announce } from '../shell/announcer';
import { actionButtons, actionDialog, pathOf, tellsBefore, type Wish } from './action-dialog';
import { attemptsTable } from './attempts';
import { candidatesView, decisionView } from './decision';
import type { CostView } from './cost-chart';
import './job-log';
import { timeline } from './timeline';
import './utilisation';

const SETTLE_MS = 400;
/** States whose reason is more than why the job runs where it runs. */
const EXPLAINED: ReadonlySet<string> = new Set(['DEFERRED', 'INTERRUPTED', 'SUSPENDED', 'FAILED', 'CANCELLED', 'REJECTED']);

/** One job: how it does, where it runs and why, what else was possible. */
class JobPage extends Page {
  static properties = {
    jobId: { attribute: false },
    job: { state: true },
    decisions: { state: true },
    decisionIndex: { state: true },
    costView: { state: true },
    logsOpen: { state: true },
    action: { state: true },
    foreseen: { state: true },
    actionFailure: { state: true },
  };

  declare jobId: string;
  declare job: Loaded<JobDetail>;
  declare decisions: Loaded<Decision[]>;
  declare decisionIndex: number;
  declare costView: CostView;
  declare logsOpen: boolean;
  declare action: JobAction | undefined;
  declare foreseen: Foreseen | undefined;
  declare actionFailure: Error | undefined;

  private settleTimer?: number;
  private readonly live = new LiveJobs({
    job: (job) => this.changed(job),
    refresh: () => void this.read(),
    connection: () => undefined,
  });

  constructor() {
    super();
    this.job = LOADING;
    this.decisions = LOADING;
    this.decisionIndex = 0;
    this.costView = 'cost';
    this.logsOpen = false;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.live.start();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.live.stop();
    window.clearTimeout(this.settleTimer);
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('jobId')) {
      void this.read();
    }
  }

  render(): unknown {
    return show(this.job, (job) => this.page(job));
  }

  private page(job: JobDetail): TemplateResult {
    return html`
      <div class="page-head">
        <div>
          <div class="job-title">
            <h1 tabindex="-1">${job.name}</h1>
            ${stateChip(job.state)} ${simulatedTag(job.simulated)}
          </div>
          <p class="small">
            <span class="mono">${job.id}</span> · ${job.team} · ${job.user} · submitted ${when(job.submittedAt)} · policy
            ${job.policy}
          </p>
        </div>
        <div class="actions">
          ${actionButtons(job, (action) => void this.ask(action))}
        </div>
      </div>
      ${actionDialog({
        job,
        action: this.action,
        foreseen: this.foreseen,
        failure: this.actionFailure,
        close: () => (this.action = undefined),
        confirm: (wish) => void this.act(wish),
      })}
      <div class="stack">
        ${job.stopping
          ? html`<div class="notice warn"><strong>${job.stopping.action === 'CANCEL' ? 'Being cancelled' : 'Being suspended'}</strong>by
              ${job.stopping.by}: ${job.stopping.reason}</div>`
          : nothing}
        ${job.reason && EXPLAINED.has(job.state)
          ? html`<div class="notice ${tone(job.state)}"><strong>${said(job.state)}</strong>${job.reason}</div>`
          : nothing}
        ${this.tiles(job)}
        <div class="columns">
          <div class="stack">
            ${show(this.decisions, (decisions) =>
              decisionView({
                job,
                decisions,
                index: this.decisionIndex,
                costView: this.costView,
                choose: (index) => (this.decisionIndex = index),
                chooseView: (view) => (this.costView = view),
              }),
            )}
            ${job.state === 'RUNNING' ? html`<sc-job-utilisation .address=${this.address}></sc-job-utilisation>` : nothing}
            ${attemptsTable(job.attempts)}
            <details class="card" @toggle=${(event: Event) => (this.logsOpen = (event.target as HTMLDetailsElement).open)}>
              <summary>Logs</summary>
              ${this.logsOpen ? html`<sc-job-log .address=${this.address}></sc-job-log>` : nothing}
            </details>
            ${job.taskFile
              ? html`<details class="card">
                  <summary>Task file</summary>
                  <pre class="block" tabindex="0" aria-label="Task file">${job.taskFile}</pre>
                </details>`
              : nothing}
          </div>
          <section class="card" aria-labelledby="timeline">
            <header><h2 id="timeline">Timeline</h2></header>
            <div class="body">${timeline(job.timeline)}</div>
          </section>
        </div>
        ${this.decisions.kind === 'ready' ? candidatesView(this.decisions.value, this.decisionIndex) : nothing}
      </div>
    `;
  }

  private tiles(job: JobDetail): TemplateResult {
    const finish = job.endedAt ?? job.predictedFinish;
    const run = seconds(job.predictedRunTime);
    return html`<dl class="tiles">
      <div>
        <dt>Progress</dt>
        <dd>
          ${progressBar(job.progress, 'Progress', tone(job.state))}
          <span class="sub">checkpoint at ${percent(job.checkpointProgress)}</span>
        </dd>
      </div>
      <div>
        <dt>Place</dt>
        <dd>
          ${job.place
            ? html`<b>${placeLabel(job.place)}</b>
                <span class="sub">${accelerators(job.place)}</span>
                <span class="sub">${job.place.instanceType} · ${marketLabel(job.place.market)}</span>`
            : html`<span class="muted">not placed</span>`}
        </dd>
      </div>
      <div>
        <dt>${job.endedAt ? 'Cost' : 'Cost so far'}</dt>
        <dd>
          <b>${amount(job.cost)}</b>
          <span class="sub">
            ${job.expectedCost ? html`of ${amount(job.expectedCost)} expected` : UNKNOWN}${job.budget
              ? html` · budget ${amount(job.budget)}`
              : nothing}
          </span>
          <span class="sub">${plain(Number(job.acceleratorHours), 2)} accelerator-hours</span>
        </dd>
      </div>
      <div>
        <dt>${job.endedAt ? 'Ended' : 'Predicted finish'}</dt>
        <dd>
          <b>${finish ? when(finish) : UNKNOWN}</b>
          ${run === undefined ? nothing : html`<span class="sub">predicted run time ${span(run)}</span>`}
          ${job.deadline
            ? html`<span class="sub"
                >deadline ${when(job.deadline)}
                ${late(job) ? html`<span class="late">${job.endedAt ? 'missed' : 'at risk'}</span>` : nothing}</span
              >`
            : nothing}
          ${job.deferredUntil ? html`<span class="sub">deferred until ${when(job.deferredUntil)}</span>` : nothing}
        </dd>
      </div>
      <div>
        <dt>Attempts</dt>
        <dd>
          <b>${job.attempt}</b>
          <span class="sub">${job.interruptions} ${job.interruptions === 1 ? 'interruption' : 'interruptions'}</span>
          ${job.moves > 0
            ? html`<span class="sub">moved ${job.moves === 1 ? 'once' : `${job.moves} times`} to save money</span>`
            : nothing}
          ${job.suspendedBy ? html`<span class="sub">suspended by budget ${job.suspendedBy}</span>` : nothing}
          ${job.restarts ? html`<span class="sub">${job.restarts} ${job.restarts === 1 ? 'restart' : 'restarts'} after an error</span>` : nothing}
          ${job.retryOf ? html`<span class="sub">retry of <a href="/jobs/${job.retryOf}">${job.retryOf.slice(-6)}</a></span>` : nothing}
          <span class="sub">${job.priority === undefined ? nothing : html`priority ${job.priority} · `}urgency ${job.urgency.toLowerCase()}${job.modelId ? html` · ${job.modelId}` : nothing}</span>
        </dd>
      </div>
    </dl>`;
  }

  private get address(): string {
    return `/api/v1/jobs/${encodeURIComponent(this.jobId)}`;
  }

  private async read(): Promise<void> {
    await Promise.all([
      this.load(getJson<JobDetail>(this.address, this.signal), (loaded) => {
        this.job = loaded;
        if (loaded.kind === 'ready') {
          document.title = `${loaded.value.name} · Supercargo`;
        }
      }),
      this.load(
        getJson<Listing<Decision>>(`${this.address}/decisions`, this.signal).then((listing) => listing.items),
        (loaded) => (this.decisions = loaded),
      ),
    ]);
  }

  private changed(job: JobView): void {
    if (job.id !== this.jobId || this.job.kind !== 'ready') {
      return;
    }
    const before = this.job.value;
    this.job = { kind: 'ready', value: { ...before, ...job } };
    if (before.state !== job.state) {
      announce(`Job ${job.name}: ${said(job.state)}`);
    }
    if (before.state !== job.state || before.attempt !== job.attempt) {
      window.clearTimeout(this.settleTimer);
      this.settleTimer = window.setTimeout(() => void this.read(), SETTLE_MS);
    }
  }

  /** Opens the dialog; what stopping the job means is told as soon as it is known. */
  private async ask(action: JobAction): Promise<void> {
    this.actionFailure = undefined;
    this.foreseen = undefined;
    this.action = action;
    if (tellsBefore(action)) {
      try {
        const answer = await this.post({ path: pathOf(action), body: { dryRun: true } });
        this.foreseen = this.action === action ? (await answer.json()).consequences : undefined;
      } catch (failure) {
        this.actionFailure = failure as Error;
      }
    }
  }

  private async act(wish: Wish): Promise<void> {
    try {
      const answer: JobView = await (await this.post(wish)).json();
      this.action = undefined;
      if (answer.id !== this.jobId) {
        announce('The new job was submitted');
        window.location.assign(`/jobs/${answer.id}`);
        return;
      }
      announce(`Asked for: ${wish.path}`);
      await this.read();
    } catch (failure) {
      this.actionFailure = failure as Error;
    }
  }

  private post(wish: Wish): Promise<Response> {
    return sendJson('POST', `${this.address}/${wish.path}`, wish.body);
  }
}

customElements.define('sc-job-page', JobPage);
