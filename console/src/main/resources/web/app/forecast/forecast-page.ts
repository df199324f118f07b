import { html, nothing, type TemplateResult } from 'lit';
import { getAll, getJson } from '../api/client';
import type { CalendarDay, CapacityGap, Demand, Forecast, ForecastScore } from '../api/planning';
import { day, when, whenText } from '../format/instant';
import { plain, seriesLabel } from '../format/quantity';
import { said } from '../format/words';
import type { Palette } from '../parts/chart';
import { LOADING, Page, type Loaded } from '../parts/page';
import { table } from '../parts/table';
import { aside, card, empty, pageHead, show } from '../parts/view';
import { fan, type Backdrop } from './fan-chart';
import { GAPS, SCORES } from './forecast-tables';

const HORIZON_HOURS = 168;
const HOUR_MS = 3_600_000;
const NO_PAST: Demand = { points: [] };

function dayAhead({ date, name, countedAs, factor }: CalendarDay): string {
  return `${day(date)}, ${name}, counts as ${countedAs}: × ${plain(factor, 2)}. `;
}

/** How many accelerators will be needed, and whether they are there. */
class ForecastPage extends Page {
  static properties = {
    series: { state: true },
    index: { state: true },
    forecast: { state: true },
    past: { state: true },
    gaps: { state: true },
  };

  declare series: Loaded<Forecast[]>;
  declare index: number;
  declare forecast: Loaded<Forecast>;
  declare past: Demand;
  declare gaps: Loaded<CapacityGap[]>;

  constructor() {
    super();
    this.series = LOADING;
    this.forecast = LOADING;
    this.gaps = LOADING;
    this.past = NO_PAST;
    this.index = 0;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getAll<CapacityGap>('/api/v1/capacity-gaps', this.signal), (loaded) => (this.gaps = loaded));
    void this.load(getAll<Forecast>('/api/v1/forecasts', this.signal), (loaded) => {
      this.series = loaded;
      if (loaded.kind === 'ready' && loaded.value.length > 0) {
        const first = loaded.value.findIndex((forecast) => forecast.status === 'forecast');
        this.choose(Math.max(0, first));
      }
    });
  }

  render(): TemplateResult {
    return html`
      ${pageHead('Forecast', 'Accelerators needed in each hour of the coming week, from the hours that jobs have used.')}
      ${show(this.series, (series) => (series.length === 0 ? this.nothingYet() : this.page(series)))}
    `;
  }

  private nothingYet(): TemplateResult {
    return html`<section class="card">
      ${empty(
        'No demand to forecast from yet',
        html`The planner learns from what jobs use. Run one, or import the hours from before with
          <code>POST /api/v1/demand/imports</code>.<br /><a class="button primary" href="/submit">Submit a job</a>`,
      )}
    </section>`;
  }

  private page(series: Forecast[]): TemplateResult {
    return html`
      <div class="filters">
        <label class="field"
          >Demand of
          <select @change=${(event: Event) => this.choose(Number((event.target as HTMLSelectElement).value))}>
            ${series.map(
              (forecast, at) => html`<option value=${at} ?selected=${at === this.index}>
                ${seriesLabel(forecast.team, forecast.acceleratorClass)}
              </option>`,
            )}
          </select>
        </label>
      </div>
      <div class="stack">
        ${show(this.forecast, (forecast) =>
          forecast.points && forecast.points.length > 0 ? this.ahead(forecast) : this.tooEarly(forecast),
        )}
        ${show(this.gaps, (gaps) => this.missing(gaps))}
        ${this.forecast.kind === 'ready' && this.forecast.value.scores ? this.why(this.forecast.value) : nothing}
      </div>
    `;
  }

  private tooEarly(forecast: Forecast): TemplateResult {
    return html`<section class="card">
      ${empty(
        'Not enough history yet',
        html`${forecast.reason ?? nothing}<br />
          ${forecast.hoursObserved} of ${forecast.hoursNeeded} hours observed. History from before comes in with
          <code>POST /api/v1/demand/imports</code>.`,
      )}
    </section>`;
  }

  private ahead(forecast: Forecast): TemplateResult {
    const points = forecast.points ?? [];
    const peak = points.reduce((highest, point) => (point.median > highest.median ? point : highest), points[0]);
    const backdrop: Backdrop = {
      past: this.past.points.filter(({ hour }) => hour < points[0].hour),
      owned: this.owned(forecast.acceleratorClass),
    };
    const label = seriesLabel(forecast.team, forecast.acceleratorClass);
    return html`
      ${card(
        `Demand of ${label}`,
        html`<div class="body">
          <sc-chart
            .label=${`Forecast of ${points.length} hours. Highest median: ${plain(peak.median)} accelerators at ${whenText(peak.hour)}.`}
            .option=${(palette: Palette, width: number) => fan(points, backdrop, palette, width)}
          ></sc-chart>
          <ul class="notes small muted">
            ${(forecast.caveats ?? []).map((caveat) => html`<li>${caveat}</li>`)}
          </ul>
        </div>`,
        aside(
          html`accelerators in use, mean of each hour${forecast.generatedAt ? html` · made ${when(forecast.generatedAt)} from ${plain(forecast.hoursObserved)} hours` : nothing}`,
        ),
      )}
    `;
  }

  private why(forecast: Forecast): TemplateResult {
    const { scores = [], setAside = [], origins, hoursTested, calendar } = forecast;
    return card(
      'Which models, and why',
      html`<div class="body">
          ${forecast.reason ? html`<p>${forecast.reason}</p>` : nothing}
          <p class="small muted">
            Each model was tried${origins === undefined ? nothing : ` from ${plain(origins, 0)} past moments`}${hoursTested === undefined
              ? nothing
              : `, up to ${plain(hoursTested, 0)} hours ahead`}.
            Smaller errors weigh more; 1 is the error of repeating the value of a day ago.
          </p>
          ${calendar ? html`<p class="small">${calendar.text} ${calendar.days.filter(({ ahead }) => ahead).map(dayAhead)}</p>` : nothing}
        </div>
        <sc-table
          class="dense"
          caption="Back-test of the models"
          .columns=${SCORES}
          .rows=${scores}
          .key=${(score: ForecastScore) => score.model}
          .rowClass=${(score: ForecastScore) => (score.model === forecast.model ? 'chosen' : '')}
        ></sc-table>
        ${setAside.length > 0
          ? html`<p class="more">
              Not tried, as they need more history:
              ${setAside.map(({ model, observationsNeeded }) => `${said(model)} (${plain(observationsNeeded, 0)} h)`).join(', ')}.
            </p>`
          : nothing}`,
    );
  }

  private missing(gaps: CapacityGap[]): TemplateResult | typeof nothing {
    return gaps.length === 0
      ? nothing
      : card(
          'Against what is owned',
          table('Expected demand against what is owned', GAPS, [...gaps].sort((a, b) => b.upperGapHours - a.upperGapHours), (gap: CapacityGap) => gap.acceleratorClass),
          aside(html`in the coming week; what to do about it is the <a href="/roadmap">roadmap</a>`),
        );
  }

  private owned(acceleratorClass: string): number | undefined {
    return this.gaps.kind === 'ready'
      ? this.gaps.value.find((gap) => gap.acceleratorClass === acceleratorClass)?.owned
      : undefined;
  }

  private choose(index: number): void {
    this.index = index;
    if (this.series.kind !== 'ready') {
      return;
    }
    const { team, acceleratorClass } = this.series.value[index];
    const address = `/api/v1/forecasts/${encodeURIComponent(team)}/${encodeURIComponent(acceleratorClass)}?horizon=${HORIZON_HOURS}`;
    this.past = NO_PAST;
    void this.load(getJson<Forecast>(address, this.signal), (loaded) => {
      if (this.index !== index) {
        return;
      }
      this.forecast = loaded;
      const begin = loaded.kind === 'ready' ? loaded.value.points?.[0]?.hour : undefined;
      if (loaded.kind === 'ready' && begin !== undefined) {
        void this.readPast(loaded.value, begin, index);
      }
    });
  }

  /** As much of the past as lies ahead. The chart stands without it, too, so nothing is said if it cannot be read. */
  private async readPast({ team, acceleratorClass, hoursObserved }: Forecast, until: string, index: number): Promise<void> {
    const hours = Math.min(HORIZON_HOURS, hoursObserved);
    const query = new URLSearchParams({ from: new Date(Date.parse(until) - hours * HOUR_MS).toISOString(), to: until });
    if (team !== '*') {
      query.set('team', team);
    }
    if (acceleratorClass !== '*') {
      query.set('acceleratorClass', acceleratorClass);
    }
    await this.load(getJson<Demand>(`/api/v1/demand?${query}`, this.signal), (loaded) => {
      this.past = loaded.kind === 'ready' && this.index === index ? loaded.value : NO_PAST;
    });
  }
}

customElements.define('sc-forecast-page', ForecastPage);
