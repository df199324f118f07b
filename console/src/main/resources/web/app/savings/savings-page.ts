import { html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { Comparison, FairShare, Savings, SavingsLine, TeamShare } from '../api/types';
import { seconds, span } from '../format/duration';
import { day } from '../format/instant';
import { amount, value } from '../format/money';
import { plain } from '../format/quantity';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { USUAL_SPAN, spanFilter, spanStart } from '../parts/span-filter';
import { table } from '../parts/table';
import { UNKNOWN, aside, card, empty, pageHead, show } from '../parts/view';

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

const SHARES: Column<TeamShare>[] = [
  { label: 'Team', wide: true, sort: (share) => share.team, cell: (share) => html`<strong>${share.team}</strong>` },
  { label: 'Weight', end: true, sort: (share) => share.share, cell: (share) => plain(share.share, 2) },
  { label: 'Saved for it', end: true, sort: (share) => value(share.received), cell: (share) => amount(share.received) },
  {
    label: 'A dollar counts for it',
    end: true,
    sort: (share) => share.factor,
    cell: (share) => `× ${plain(share.factor, 2)}`,
  },
];

function shares({ halfLife, teams }: FairShare): TemplateResult | typeof nothing {
  return teams.length === 0
    ? nothing
    : card(
        'Shares of scarce capacity',
        table('Shares of what owned and committed capacity saves', SHARES, teams, (share: TeamShare) => share.team),
        aside(`what owned and committed capacity saved; half is forgotten every ${span(seconds(halfLife) ?? 0)}`),
      );
}

/** What finished jobs cost, and what they would have cost otherwise. */
class SavingsPage extends Page {
  static properties = { savings: { state: true }, shares: { state: true }, days: { state: true }, team: { state: true } };

  declare savings: Loaded<Savings>;
  declare shares: Loaded<FairShare>;
  declare days: number;
  declare team: string;

  constructor() {
    super();
    this.savings = LOADING;
    this.shares = LOADING;
    this.days = USUAL_SPAN;
    this.team = '';
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.read();
    void this.load(getJson<FairShare>('/api/v1/fair-share', this.signal), (loaded) => (this.shares = loaded));
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Savings',
        'What jobs that succeeded cost, against what they would have cost elsewhere: at the prices frozen when they were placed, and at the pace they really ran.',
      )}
      <form class="filters" aria-label="Filter savings" @submit=${(event: Event) => event.preventDefault()}>
        ${spanFilter(this.days, (days) => this.spanChosen(days))}
        <label class="field"
          >Team
          <select @change=${(event: Event) => (this.team = (event.target as HTMLSelectElement).value)}>
            <option value="">All teams</option>
            ${this.savings.kind === 'ready' ? this.savings.value.teams.map(({ team }) => html`<option value=${team}>${team}</option>`) : nothing}
          </select>
        </label>
      </form>
      <div class="stack">${show(this.savings, (savings) => this.report(savings))} ${show(this.shares, shares)}</div>
    `;
  }

  private report(savings: Savings): TemplateResult {
    const line = savings.teams.find(({ team }) => team === this.team) ?? savings.total;
    const period = html`from ${day(savings.from)} to ${day(savings.to)}`;
    return savings.total.jobs === 0
      ? html`<section class="card">${empty('No job succeeded', html`None did ${period}. Maybe choose a longer span.`)}</section>`
      : html`<dl class="tiles">
            <div>
              <dt>Paid</dt>
              <dd>
                <b>${amount(line.paid)}</b><span class="sub">${line.jobs} ${line.jobs === 1 ? 'job' : 'jobs'} ${period}</span>
                <span class="sub">Owned and committed machines count at their full cost by the hour.</span>
              </dd>
            </div>
            ${AGAINST.map(({ label, meaning, of }) => this.tile(`Against ${label.toLowerCase()}`, meaning, line, of(line)))}
          </dl>
          <p class="note">
            A decision counts only what running a job adds: on machines that are paid for anyway, that is little. Here their full cost
            counts, on both sides. So a job on an owned machine that would have stood idle may look dearer than a cheap rented one,
            though renting would have been paid on top.
          </p>
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

  private async read(): Promise<void> {
    const from = this.savings.kind === 'ready' ? `?from=${spanStart(this.savings.value.to, this.days)}` : '';
    await this.load(getJson<Savings>(`/api/v1/savings${from}`, this.signal), (loaded) => (this.savings = loaded));
  }
}

customElements.define('sc-savings-page', SavingsPage);
