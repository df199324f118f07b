import { html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type {
  Accuracy,
  Dimension,
  Efficiency,
  GroupAccuracy,
  Held,
  Opportunity,
  Utilisation,
  Waste,
  WasteRanking,
} from '../api/monitor';
import { amount } from '../format/money';
import { acceleratorLabel, plain } from '../format/quantity';
import { said } from '../format/words';
import type { Palette } from '../parts/chart';
import { LOADING, Page, type Loaded } from '../parts/page';
import { USUAL_SPAN, spanFilter, spanStart } from '../parts/span-filter';
import { table } from '../parts/table';
import { aside, card, empty, pageHead, show } from '../parts/view';
import { biasChart, efficiencyChart, wasteChart } from './performance-charts';
import { ACCURACY, OPPORTUNITIES, WASTE, held } from './performance-tables';

const DIMENSIONS: readonly Dimension[] = ['model', 'accelerator', 'place'];

/** How predictions held, what was held and not used, where money had no effect. */
class PerformancePage extends Page {
  static properties = {
    days: { state: true },
    by: { state: true },
    accuracy: { state: true },
    utilisation: { state: true },
    waste: { state: true },
    efficiency: { state: true },
  };

  declare days: number;
  declare by: Dimension;
  declare accuracy: Loaded<Accuracy>;
  declare utilisation: Loaded<Utilisation>;
  declare waste: Loaded<WasteRanking>;
  declare efficiency: Loaded<Efficiency>;

  constructor() {
    super();
    this.days = USUAL_SPAN;
    this.by = 'model';
    this.accuracy = LOADING;
    this.utilisation = LOADING;
    this.waste = LOADING;
    this.efficiency = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.read('');
  }

  render(): TemplateResult {
    return html`
      ${pageHead('Performance', 'How predictions held, how much of what is held was used, and where money had no effect.')}
      <form class="filters" aria-label="Filter performance" @submit=${(event: Event) => event.preventDefault()}>
        ${spanFilter(this.days, (days) => this.spanChosen(days))}
      </form>
      <div class="stack">
        ${show(this.waste, (ranking) => this.money(ranking))} ${show(this.accuracy, (accuracy) => this.predictions(accuracy))}
        ${show(this.utilisation, (utilisation) => this.use(utilisation))} ${show(this.efficiency, (efficiency) => this.weeks(efficiency))}
      </div>
    `;
  }

  private money({ total, waste, opportunities }: WasteRanking): TemplateResult {
    return html`
      ${card(
        'Waste',
        waste.length === 0
          ? empty('No waste', 'In this span nothing was held idle, failed, interrupted or larger than needed, as far as costs are known.')
          : html`<div class="body">
                <sc-chart
                  class="low"
                  .label=${`Waste of ${amount(total)}; the dearest: ${said(waste[0].kind)}, ${waste[0].subject}, ${amount(waste[0].cost)}.`}
                  .option=${(palette: Palette, width: number) => wasteChart(waste, palette, width)}
                ></sc-chart>
              </div>
              ${table('Waste, the dearest first', WASTE, waste, (each: Waste) => `${each.kind} ${each.subject}`)}`,
        aside(html`<b>${amount(total)}</b> in all`),
      )}
      ${card(
        'Opportunities',
        opportunities.length === 0
          ? empty('Nothing found', 'Nothing that was bought in this span could have been had for less, as far as it was measured.')
          : table('Opportunities, the largest first', OPPORTUNITIES, opportunities, (each: Opportunity) => `${each.kind} ${each.subject}`),
        aside('what would have cost less; they overlap and do not add up'),
      )}
    `;
  }

  private predictions({ runs, groups }: Accuracy): TemplateResult {
    const alarms = groups.filter(({ drift }) => drift.state !== 'STEADY').length;
    return card(
      'Predicted and actual running time',
      groups.length === 0
        ? empty('No run to compare', 'Jobs that succeed in one attempt are compared with their predictions.')
        : html`<div class="body">
              <p class="small muted">
                ${plain(runs, 0)} ${runs === 1 ? 'job' : 'jobs'} that succeeded in one attempt;
                ${alarms === 0 ? 'no drift' : html`<span class="late">${alarms} ${alarms === 1 ? 'drifts' : 'drift'}</span>`}.
              </p>
              <sc-chart
                class="low"
                .label=${`Running times against predictions: ${groups.slice(0, 3).map(({ key, biasPercent }) => `${key} ${biasPercent.toFixed(1)} %`).join(', ')}.`}
                .option=${(palette: Palette, width: number) => biasChart(groups, palette, width)}
              ></sc-chart>
            </div>
            ${table('Predicted and actual running time', ACCURACY, groups, (group: GroupAccuracy) => `${group.key} ${group.simulated}`)}`,
      html`<div class="segments" role="group" aria-label="Compare by">
        ${DIMENSIONS.map(
          (by) => html`<button type="button" aria-pressed=${by === this.by} @click=${() => this.dimensionChosen(by)}>${said(by)}</button>`,
        )}
      </div>`,
    );
  }

  private use({ owned, commitments }: Utilisation): TemplateResult {
    const key = (each: Held): string => each.id;
    return card(
      'Use of what is held',
      owned.length + commitments.length === 0
        ? empty('Nothing is held', 'Owned machines come from the clusters and the catalogue, commitments from pricing.')
        : html`${owned.length > 0 ? table('Owned machines', held('Accelerator-hours', acceleratorLabel), owned, key) : nothing}
          ${commitments.length > 0 ? table('Commitments', held('Instance-hours', (what) => what), commitments, key) : nothing}`,
    );
  }

  private weeks({ weeks, costPerHourTrendPercent, lostTrendPoints }: Efficiency): TemplateResult | typeof nothing {
    return weeks.length === 0
      ? nothing
      : card(
          'Cost of an accelerator-hour',
          html`<div class="body">
            <sc-chart
              class="low"
              .label=${`Cost of an accelerator-hour in ${weeks.length} weeks.`}
              .option=${(palette: Palette) => efficiencyChart(weeks, palette)}
            ></sc-chart>
            <p class="small muted">
              ${costPerHourTrendPercent === undefined
                ? 'A trend shows from three weeks on.'
                : `From week to week ${costPerHourTrendPercent.toFixed(1)} % of its median, and ${(lostTrendPoints ?? 0).toFixed(1)} points of lost work.`}
            </p>
          </div>`,
          aside('US dollars, week by week'),
        );
  }

  private spanChosen(days: number): void {
    this.days = days;
    this.read(this.from());
  }

  private dimensionChosen(by: Dimension): void {
    this.by = by;
    void this.readAccuracy(this.from());
  }

  private from(): string {
    return this.accuracy.kind === 'ready' ? spanStart(this.accuracy.value.period.to, this.days) : '';
  }

  private read(from: string): void {
    const query = from === '' ? '' : `?from=${from}`;
    void this.readAccuracy(from);
    void this.load(getJson<Utilisation>(`/api/v1/performance/utilisation${query}`, this.signal), (loaded) => (this.utilisation = loaded));
    void this.load(getJson<WasteRanking>(`/api/v1/performance/waste${query}`, this.signal), (loaded) => (this.waste = loaded));
    void this.load(getJson<Efficiency>(`/api/v1/performance/efficiency${query}`, this.signal), (loaded) => (this.efficiency = loaded));
  }

  private async readAccuracy(from: string): Promise<void> {
    const query = new URLSearchParams({ by: this.by, ...(from === '' ? {} : { from }) });
    await this.load(getJson<Accuracy>(`/api/v1/performance/accuracy?${query}`, this.signal), (loaded) => (this.accuracy = loaded));
  }
}

customElements.define('sc-performance-page', PerformancePage);
