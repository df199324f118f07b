import { html, nothing, type TemplateResult } from 'lit';
import { getAll, getJson } from '../api/client';
import type { Forecast, ForecastScore } from '../api/types';
import { when, whenText } from '../format/instant';
import { acceleratorLabel, percent, plain } from '../format/quantity';
import { said } from '../format/words';
import type { Palette } from '../parts/chart';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, show } from '../parts/view';
import { fan } from './fan-chart';

const HORIZON_HOURS = 168;

const SCORES: Column<ForecastScore>[] = [
  { label: 'Model', sort: (score) => score.model, cell: (score) => said(score.model) },
  { label: 'Error (MASE)', end: true, sort: (score) => score.mase, cell: (score) => plain(score.mase, 3) },
  {
    label: '80 % interval held',
    end: true,
    sort: (score) => score.coverage80,
    cell: (score) => (score.coverage80 === undefined ? UNKNOWN : percent(score.coverage80)),
  },
  {
    label: '95 % interval held',
    end: true,
    sort: (score) => score.coverage95,
    cell: (score) => (score.coverage95 === undefined ? UNKNOWN : percent(score.coverage95)),
  },
];

function seriesName(forecast: Forecast): string {
  const team = forecast.team === '*' ? 'All teams' : forecast.team;
  const accelerator = forecast.acceleratorClass === '*' ? 'all accelerators' : acceleratorLabel(forecast.acceleratorClass);
  return `${team}, ${accelerator}`;
}

/** How many accelerators will be needed. */
class ForecastPage extends Page {
  static properties = { series: { state: true }, index: { state: true }, forecast: { state: true } };

  declare series: Loaded<Forecast[]>;
  declare index: number;
  declare forecast: Loaded<Forecast>;

  constructor() {
    super();
    this.series = LOADING;
    this.forecast = LOADING;
    this.index = 0;
  }

  connectedCallback(): void {
    super.connectedCallback();
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
      <div class="page-head">
        <div>
          <h1 tabindex="-1">Forecast</h1>
          <p>Accelerators needed per hour, forecast from the hours that jobs have used.</p>
        </div>
      </div>
      ${show(this.series, (series) => (series.length === 0 ? this.nothingYet() : this.page(series)))}
    `;
  }

  private nothingYet(): TemplateResult {
    return html`<section class="card">
      ${empty(
        'No demand to forecast from yet',
        html`The planner learns from finished jobs.<br /><a class="button primary" href="/submit">Submit a job</a>`,
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
              (forecast, at) => html`<option value=${at} ?selected=${at === this.index}>${seriesName(forecast)}</option>`,
            )}
          </select>
        </label>
      </div>
      ${show(this.forecast, (forecast) =>
        forecast.points && forecast.points.length > 0 ? this.chart(forecast) : this.tooEarly(forecast),
      )}
    `;
  }

  private tooEarly(forecast: Forecast): TemplateResult {
    return html`<section class="card">
      ${empty(
        'Not enough history yet',
        html`${forecast.reason ?? ''}<br />
          ${forecast.hoursObserved} of ${forecast.hoursNeeded} hours observed.`,
      )}
    </section>`;
  }

  private chart(forecast: Forecast): TemplateResult {
    const points = forecast.points ?? [];
    const peak = points.reduce((highest, point) => (point.median > highest.median ? point : highest), points[0]);
    return html`<div class="stack">
      <section class="card" aria-labelledby="fan">
        <header>
          <h2 id="fan">${seriesName(forecast)}</h2>
          <p class="small muted">
            accelerators in use, mean of each hour${forecast.model ? html` · model ${said(forecast.model)}` : nothing}${forecast.generatedAt
              ? html` · made ${when(forecast.generatedAt)}`
              : nothing}
          </p>
        </header>
        <div class="body">
          <sc-chart
            .label=${`Forecast of ${points.length} hours. Highest median: ${plain(peak.median)} accelerators at ${whenText(peak.hour)}.`}
            .option=${(palette: Palette) => fan(points, palette)}
          ></sc-chart>
          ${forecast.reason ? html`<p class="note">${forecast.reason}</p>` : nothing}
        </div>
      </section>
      ${forecast.scores && forecast.scores.length > 0
        ? html`<section class="card" aria-labelledby="scores">
            <header>
              <h2 id="scores">Back-test</h2>
              <p class="small muted">on past demand; smaller error is better</p>
            </header>
            <sc-table
              caption="Back-test of the models"
              .columns=${SCORES}
              .rows=${forecast.scores}
              .key=${(score: ForecastScore) => score.model}
              .rowClass=${(score: ForecastScore) => (score.model === forecast.model ? 'chosen' : '')}
            ></sc-table>
          </section>`
        : nothing}
    </div>`;
  }

  private choose(index: number): void {
    this.index = index;
    if (this.series.kind !== 'ready') {
      return;
    }
    const { team, acceleratorClass } = this.series.value[index];
    const address = `/api/v1/forecasts/${encodeURIComponent(team)}/${encodeURIComponent(acceleratorClass)}?horizon=${HORIZON_HOURS}`;
    void this.load(getJson<Forecast>(address, this.signal), (loaded) => (this.forecast = loaded));
  }
}

customElements.define('sc-forecast-page', ForecastPage);
