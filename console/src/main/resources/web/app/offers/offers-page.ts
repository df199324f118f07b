import { html, nothing, type TemplateResult } from 'lit';
import { getAll } from '../api/client';
import type { Offer } from '../api/types';
import { day } from '../format/instant';
import { hourly, value } from '../format/money';
import { acceleratorLabel, rate } from '../format/quantity';
import { providerLabel, said } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, marketLabel, show } from '../parts/view';

const TERMS: Record<string, string> = { P1Y: '1 year', P3Y: '3 years' };

const COLUMNS: Column<Offer>[] = [
  {
    label: 'Offer',
    wide: true,
    sort: (offer) => `${offer.provider} ${offer.instanceType}`,
    cell: (offer) =>
      html`<strong>${providerLabel(offer.provider)}</strong><span class="sub">${offer.instanceType}</span>`,
  },
  { label: 'Region', sort: (offer) => offer.zone ?? offer.region, cell: (offer) => offer.zone ?? offer.region },
  {
    label: 'Accelerators',
    sort: (offer) => `${offer.acceleratorId} ${offer.accelerators}`,
    cell: (offer) => html`<span class="nowrap">${offer.accelerators} × ${acceleratorLabel(offer.acceleratorId)}</span>`,
  },
  {
    label: 'Market',
    sort: (offer) => `${offer.market} ${offer.term ?? ''}`,
    cell: (offer) =>
      html`${marketLabel(offer.market)}${offer.term ? html`<span class="sub">${TERMS[offer.term] ?? offer.term}</span>` : nothing}`,
  },
  {
    label: 'Price per hour',
    end: true,
    sort: (offer) => value(offer.pricePerHour),
    cell: (offer) => (offer.pricePerHour ? hourly(offer.pricePerHour) : UNKNOWN),
  },
  {
    label: 'Per accelerator-hour',
    end: true,
    sort: (offer) => value(offer.pricePerAcceleratorHour),
    cell: (offer) => (offer.pricePerAcceleratorHour ? hourly(offer.pricePerAcceleratorHour) : UNKNOWN),
  },
  {
    label: 'Interruptions',
    end: true,
    sort: (offer) => offer.interruptionsPerHour,
    cell: (offer) =>
      offer.interruptionsPerHour === undefined
        ? offer.market === 'SPOT'
          ? UNKNOWN
          : html`<span class="muted">–</span>`
        : html`${rate(offer.interruptionsPerHour)}<span class="sub">per hour</span>`,
  },
  {
    label: 'As of',
    sort: (offer) => offer.asOf,
    cell: (offer) =>
      html`<span class="nowrap">${offer.asOf ? day(offer.asOf) : UNKNOWN}</span>${offer.stale
          ? html` <span class="tag">stale</span>`
          : nothing}`,
  },
  {
    label: 'Source',
    sort: (offer) => offer.source,
    cell: (offer) =>
      html`<span class="clamped small" title=${offer.source ?? ''}>${offer.source ?? UNKNOWN}</span>${offer.confidence
          ? html`<span class="sub">${said(offer.confidence)} confidence</span>`
          : nothing}`,
  },
];

/** What can be rented, and for how much. */
class OffersPage extends Page {
  static properties = {
    offers: { state: true },
    text: { state: true },
    provider: { state: true },
    market: { state: true },
  };

  declare offers: Loaded<Offer[]>;
  declare text: string;
  declare provider: string;
  declare market: string;

  constructor() {
    super();
    this.offers = LOADING;
    this.text = '';
    this.provider = '';
    this.market = '';
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getAll<Offer>('/api/v1/offers?limit=500', this.signal), (loaded) => (this.offers = loaded));
  }

  render(): TemplateResult {
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">Offers</h1>
          <p>Prices with their source and date. The router ranks by the expected cost of a whole job, not by these prices.</p>
        </div>
      </div>
      <form class="filters" role="search" aria-label="Filter offers" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field"
          >Accelerator, region or instance
          <input type="search" .value=${this.text} @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)} />
        </label>
        ${this.select('Provider', 'All providers', (offer) => offer.provider, providerLabel, (chosen) => (this.provider = chosen))}
        ${this.select('Market', 'All markets', (offer) => offer.market, said, (chosen) => (this.market = chosen))}
      </form>
      <section class="card" aria-label="Offers">${show(this.offers, (all) => this.table(all))}</section>
    `;
  }

  private select(
    label: string,
    all: string,
    of: (offer: Offer) => string,
    name: (value: string) => string,
    choose: (value: string) => void,
  ): TemplateResult {
    const values = this.offers.kind === 'ready' ? [...new Set(this.offers.value.map(of))].sort() : [];
    return html`<label class="field"
      >${label}
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        <option value="">${all}</option>
        ${values.map((each) => html`<option value=${each}>${name(each)}</option>`)}
      </select>
    </label>`;
  }

  private table(all: Offer[]): TemplateResult {
    const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = all.filter(
      (offer) =>
        (!this.provider || offer.provider === this.provider) &&
        (!this.market || offer.market === this.market) &&
        words.every((word) =>
          `${offer.acceleratorId} ${acceleratorLabel(offer.acceleratorId)} ${offer.region} ${offer.instanceType}`.toLowerCase().includes(word),
        ),
    );
    return rows.length === 0
      ? empty('No offer matches', 'Maybe choose another provider or market.')
      : html`<sc-table class="dense" cards caption="Offers" .columns=${COLUMNS} .rows=${rows} .key=${(offer: Offer) => offer.offerId}></sc-table>
          <p class="more">${rows.length} of ${all.length} offers</p>`;
  }
}

customElements.define('sc-offers-page', OffersPage);
