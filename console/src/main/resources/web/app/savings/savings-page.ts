import { html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { Comparison, Savings, SavingsLine } from '../api/types';
import { day } from '../format/instant';
import { amount, value } from '../format/money';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, show } from '../parts/view';

const DAY_MS = 86_400_000;
const SPANS = [7, 30, 90, 365];
const USUAL_SPAN = 30;

/** What each comparison is against, and what it means. */
const AGAINST: { label: string; meaning: string; of: (line: SavingsLine) => Comparison }[] = [
  { label: 'On-demand', meaning: 'the cheapest on-demand place', of: (line) => line.againstOnDemand },
  { label: 'Price per hour', meaning: 'the place with the lowest price per hour', of: (line) => line.againstPricePerHour },
  { label: 'Hindsight', meaning: 'the cheapest place, had nothing disturbed it', of: (line) => line.againstHindsight },
];

/** More was saved than paid more, or the other way round; of jobs that can be compared only. */
function effect(comparison: Comparison): TemplateResult {
  const share = `${Math.abs(comparison.savedPercent).toFixed(1)} %`;
  const paidMore = comparison.saved.amount.startsWith('-');
  const sum = amount({ ...comparison.saved, amount: comparison.saved.amount.replace('-', '') });
  return html`<b>${sum}</b> ${paidMore ? 'more' : 'saved'}<span class="sub">${share} of ${amount(comparison.otherwise)}</span>`;
}

function compared(comparison: Comparison): TemplateResult {
  return comparison.jobs === 0 ? UNKNOWN : effect(comparison);
}

const COLUMNS: Column<SavingsLine>[] = [
  { label: 'Team', wide: true, sort: (line) => line.team, cell: (line) => html`<strong>${line.team}</strong>` },
  { label: 'Jobs', end: true, sort: (line) => line.jobs, cell: (line) => line.jobs },
  { label: 'Paid', end: true, sort: (line) => value(line.paid), cell: (line) => amount(line.paid) },
  ...AGAINST.map(
    ({ label, of }): Column<SavingsLine> => ({
      label: `Against ${label.toLowerCase()}`,
      end: true,
      sort: (line) => (of(line).jobs === 0 ? undefined : value(of(line).saved)),
      cell: (line) => compared(of(line)),
    }),
  ),
];

/** What finished jobs cost, and what they would have cost otherwise. */
class SavingsPage extends Page {
  static properties = { savings: { state: true }, days: { state: true }, team: { state: true } };

  declare savings: Loaded<Savings>;
  declare days: number;
  declare team: string;

  constructor() {
    super();
    this.savings = LOADING;
    this.days = USUAL_SPAN;
    this.team = '';
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  render(): TemplateResult {
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">Savings</h1>
          <p>
            What jobs that succeeded cost, against what they would have cost elsewhere: at the prices frozen when they were placed, and at
            the pace they really ran.
          </p>
        </div>
      </div>
      <form class="filters" aria-label="Filter savings" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field"
          >Span
          <select @change=${(event: Event) => this.spanChosen(Number((event.target as HTMLSelectElement).value))}>
            ${SPANS.map((days) => html`<option value=${days} ?selected=${days === this.days}>${days} days</option>`)}
          </select>
        </label>
        <label class="field"
          >Team
          <select @change=${(event: Event) => (this.team = (event.target as HTMLSelectElement).value)}>
            <option value="">All teams</option>
            ${this.savings.kind === 'ready' ? this.savings.value.teams.map(({ team }) => html`<option value=${team}>${team}</option>`) : nothing}
          </select>
        </label>
      </form>
      ${show(this.savings, (savings) => this.report(savings))}
    `;
  }

  private report(savings: Savings): TemplateResult {
    const line = savings.teams.find(({ team }) => team === this.team) ?? savings.total;
    const span = html`from ${day(savings.from)} to ${day(savings.to)}`;
    return savings.total.jobs === 0
      ? html`<section class="card">${empty('No job succeeded', html`None did ${span}. Maybe choose a longer span.`)}</section>`
      : html`<dl class="tiles">
            <div>
              <dt>Paid</dt>
              <dd><b>${amount(line.paid)}</b><span class="sub">${line.jobs} ${line.jobs === 1 ? 'job' : 'jobs'} ${span}</span></dd>
            </div>
            ${AGAINST.map(({ label, meaning, of }) => this.tile(`Against ${label.toLowerCase()}`, meaning, line, of(line)))}
          </dl>
          <section class="card" aria-label="Savings by team">
            <sc-table
              cards
              caption="Savings by team"
              .columns=${COLUMNS}
              .rows=${savings.teams}
              .key=${(each: SavingsLine) => each.team}
              .rowClass=${(each: SavingsLine) => (each.team === this.team ? 'chosen' : '')}
            ></sc-table>
          </section>`;
  }

  private tile(label: string, meaning: string, line: SavingsLine, comparison: Comparison): TemplateResult {
    const left = line.jobs - comparison.jobs;
    return html`<div>
      <dt>${label}</dt>
      <dd>
        ${compared(comparison)}
        <span class="sub">Otherwise on ${meaning}${left > 0 ? `; ${left} of ${line.jobs} jobs cannot be compared` : ''}.</span>
      </dd>
    </div>`;
  }

  private spanChosen(days: number): void {
    this.days = days;
    void this.read();
  }

  /** Jobs live in the time of their cluster, so a span ends where the last answer ended, not now. */
  private async read(): Promise<void> {
    const end = this.savings.kind === 'ready' ? Date.parse(this.savings.value.to) : undefined;
    const from = end === undefined ? '' : `?from=${new Date(end - this.days * DAY_MS).toISOString()}`;
    await this.load(getJson<Savings>(`/api/v1/savings${from}`, this.signal), (loaded) => (this.savings = loaded));
  }
}

customElements.define('sc-savings-page', SavingsPage);
