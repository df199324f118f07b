import { html, type PropertyValues, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { OfferHistory, SeriesPoint } from '../api/market';
import { day, whenText } from '../format/instant';
import { hourly, value } from '../format/money';
import { tooltip, type ChartOption, type Palette } from '../parts/chart';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, show } from '../parts/view';

const SPANS = [
  { days: 30, label: '30 days' },
  { days: 90, label: '90 days' },
  { days: 365, label: '1 year' },
  { days: 1095, label: '3 years' },
];

const DAY = 86_400_000;

/** The mean as steps, with the band between lowest and highest; where the offer was not on sale there is a gap. */
function course(points: SeriesPoint[], palette: Palette): ChartOption {
  const corners = points.flatMap((point, index) => {
    const gap = index > 0 && points[index - 1].to !== point.from ? [{ at: points[index - 1].to, point: undefined }] : [];
    return [...gap, { at: point.from, point }, { at: point.to, point }];
  });
  const band = { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true };
  return {
    grid: { top: 12, left: 8, right: 20, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip(palette),
      trigger: 'axis',
      formatter: ([first]: { dataIndex: number }[]) => {
        const { at, point } = corners[first.dataIndex];
        if (!point) {
          return `${whenText(at)}\nnot on sale`;
        }
        const range = point.low.amount === point.high.amount ? [] : [`${hourly(point.low)} – ${hourly(point.high)}`];
        return [whenText(at), `${hourly(point.mean)} per hour`, ...range].join('\n');
      },
    },
    xAxis: {
      type: 'time',
      axisLabel: { color: palette.muted, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { color: palette.muted, formatter: '${value}' },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      { ...band, name: 'base', data: corners.map(({ at, point }) => [at, value(point?.low)]) },
      {
        ...band,
        name: 'lowest to highest',
        areaStyle: { color: palette.accent, opacity: 0.18 },
        data: corners.map(({ at, point }) => [at, point ? value(point.high)! - value(point.low)! : undefined]),
      },
      {
        name: 'mean',
        type: 'line',
        symbol: 'none',
        lineStyle: { color: palette.accent, width: 2 },
        itemStyle: { color: palette.accent },
        data: corners.map(({ at, point }) => [at, value(point?.mean)]),
      },
    ],
  };
}

/** Shares per day are small: shown per 30 days, in per cent. */
function perMonth(share: number): string {
  const percent = share * 30 * 100;
  return `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`;
}

function trend(history: OfferHistory): TemplateResult {
  if (!history.trend || !history.direction) {
    return UNKNOWN;
  }
  const words = { RISING: 'rising', FALLING: 'falling', UNCLEAR: 'no clear trend' }[history.direction] ?? history.direction;
  return html`${words}<span class="sub"
      >${perMonth(history.trend.sharePerDay)} in 30 days, 95 %: ${perMonth(history.trend.lower)} to
      ${perMonth(history.trend.upper)}</span
    >`;
}

/** The course of one offer's price. */
class PriceCourse extends Page {
  static properties = { offerId: {}, days: { state: true }, history: { state: true } };

  declare offerId: string;
  declare days: number;
  declare history: Loaded<OfferHistory>;

  constructor() {
    super();
    this.offerId = '';
    this.days = 90;
    this.history = LOADING;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('offerId') || changed.has('days')) {
      const from = new Date(Date.now() - this.days * DAY).toISOString();
      const path = this.offerId.split('/').map(encodeURIComponent).join('/');
      const asked = `/api/v1/offers/${path}/history?from=${from}`;
      void this.load(getJson<OfferHistory>(asked, this.signal), (loaded) => (this.history = loaded));
    }
  }

  render(): TemplateResult {
    return html`<div class="course">
      <label class="field"
        >Course of the price
        <select @change=${(event: Event) => (this.days = Number((event.target as HTMLSelectElement).value))}>
          ${SPANS.map(({ days, label }) => html`<option value=${days} ?selected=${days === this.days}>${label}</option>`)}
        </select>
      </label>
      ${show(this.history, (history) => this.shown(history))}
    </div>`;
  }

  private shown(history: OfferHistory): TemplateResult {
    if (history.points.length === 0) {
      return empty('No price is known of this time', 'Maybe choose a longer one.');
    }
    return html`<sc-chart
        label="Price per hour of ${history.offerId} from ${day(history.from)} to ${day(history.to)}"
        .option=${(palette: Palette) => course(history.points, palette)}
      ></sc-chart>
      <div class="facts">
        <dl>
          <dt>Mean, weighted by time</dt>
          <dd>${history.timeWeightedMean ? hourly(history.timeWeightedMean) : UNKNOWN}</dd>
          <dt>Lowest, highest</dt>
          <dd>${history.low ? hourly(history.low) : UNKNOWN}, ${history.high ? hourly(history.high) : UNKNOWN}</dd>
          <dt>Changes</dt>
          <dd>${history.changes}</dd>
        </dl>
        <dl>
          <dt>Moves from day to day</dt>
          <dd>
            ${history.volatilityPerDay === undefined ? UNKNOWN : html`about ${(history.volatilityPerDay * 100).toFixed(1)} %`}
          </dd>
          <dt>Trend</dt>
          <dd>${trend(history)}</dd>
          <dt>On sale</dt>
          <dd>${Math.round(history.coverage * 100)} % of the time</dd>
        </dl>
      </div>`;
  }
}

customElements.define('sc-price-course', PriceCourse);
