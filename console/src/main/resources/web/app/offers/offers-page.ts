import { html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { Offer, OfferListing } from '../api/market';
import { day } from '../format/instant';
import { hourly, value } from '../format/money';
import { acceleratorLabel, gibibytes, rate } from '../format/quantity';
import { providerLabel, said } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, marketLabel, pageHead, show } from '../parts/view';

const TERMS: Record<string, string> = { P1Y: '1 year', P3Y: '3 years' };
const LIMIT = 500;
/** Typing is over after so long, in milliseconds. */
const PAUSE = 250;

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
    label: 'Machine',
    end: true,
    sort: (offer) => offer.vcpus,
    cell: (offer) =>
      html`<span class="nowrap">${offer.vcpus === undefined ? UNKNOWN : `${offer.vcpus} vCPUs`}</span
        ><span class="sub nowrap">${offer.memoryBytes === undefined ? UNKNOWN : gibibytes(offer.memoryBytes)}</span>`,
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
    sort: (offer) => value(offer.effective?.pricePerHour ?? offer.pricePerHour),
    cell: (offer) => price(offer),
  },
  {
    label: 'Per accelerator-hour',
    end: true,
    sort: (offer) => value(offer.effective?.pricePerAcceleratorHour ?? offer.pricePerAcceleratorHour),
    cell: (offer) => {
      const each = offer.effective?.pricePerAcceleratorHour ?? offer.pricePerAcceleratorHour;
      return each ? hourly(each) : UNKNOWN;
    },
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
    label: 'Source',
    wide: true,
    className: 'labelled',
    sort: (offer) => offer.asOf,
    cell: (offer) =>
      html`<span class="clamped small" title=${offer.source ?? ''}>${offer.source ?? UNKNOWN}</span
        ><span class="sub"
          ><span class="nowrap">${offer.asOf ? day(offer.asOf) : UNKNOWN}</span>${offer.stale
            ? html` <span class="tag">stale</span>`
            : nothing}${offer.confidence ? html`, ${offer.confidence.toLowerCase()} confidence` : nothing}</span
        >`,
  },
];

/** The effective price; beneath it the rule that made it, and the list price. */
function price(offer: Offer): TemplateResult {
  if (!offer.pricePerHour) {
    return UNKNOWN;
  }
  return offer.effective
    ? html`${hourly(offer.effective.pricePerHour)}<span class="sub" title="Price rule ${offer.effective.ruleId}"
          >${offer.effective.rule}, list ${hourly(offer.pricePerHour)}</span
        >`
    : html`${hourly(offer.pricePerHour)}`;
}

/** What can be asked for, by the names of the service's parameters. */
interface Filters {
  accelerator: string;
  acceleratorMemory: string;
  vcpus: string;
  memory: string;
  region: string;
  provider: string;
  market: string;
  maxPricePerHour: string;
  cheapest: string;
}

const NONE: Filters = {
  accelerator: '',
  acceleratorMemory: '',
  vcpus: '',
  memory: '',
  region: '',
  provider: '',
  market: '',
  maxPricePerHour: '',
  cheapest: '',
};

/** What can be rented, and for how much. */
class OffersPage extends Page {
  static properties = {
    offers: { state: true },
    kinds: { state: true },
    filters: { state: true },
  };

  declare offers: Loaded<OfferListing>;
  /** Of all offers, so that a choice does not take the other choices away. */
  declare kinds: OfferListing['facets'];
  declare filters: Filters;

  private timer?: number;
  private asked = 0;

  constructor() {
    super();
    this.offers = LOADING;
    this.filters = NONE;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.search();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Offers',
        'Prices with their source and date. The router ranks by the expected cost of a whole job, not by these prices.',
      )}
      <form class="filters" role="search" aria-label="Filter offers" @submit=${(event: Event) => event.preventDefault()}>
        ${this.text('accelerator', 'Accelerator', 'H100:8')} ${this.text('acceleratorMemory', 'Its memory', '32GB+')}
        ${this.text('vcpus', 'vCPUs', '16+')} ${this.text('memory', 'Memory (GiB)', '64+ or 8x')}
        ${this.text('region', 'Region or zone', 'us-east-1')} ${this.text('maxPricePerHour', 'Most per hour ($)', '20')}
        ${this.select('provider', 'Provider', 'All providers', this.kinds?.providers, providerLabel)}
        ${this.select('market', 'Market', 'All markets', this.kinds?.markets, said)}
        <label class="check"
          ><input
            type="checkbox"
            @change=${(event: Event) => this.choose('cheapest', (event.target as HTMLInputElement).checked ? 'true' : '')}
          />
          Cheapest of each accelerator
        </label>
      </form>
      <div class="stack">
        <section class="card" aria-label="Offers">${show(this.offers, (found) => this.table(found))}</section>
        <sc-price-alerts></sc-price-alerts>
      </div>
    `;
  }

  private text(filter: keyof Filters, label: string, example: string): TemplateResult {
    return html`<label class="field narrow"
      >${label}
      <input
        type="search"
        placeholder=${example}
        .value=${this.filters[filter]}
        @input=${(event: Event) => this.choose(filter, (event.target as HTMLInputElement).value)}
      />
    </label>`;
  }

  private select(
    filter: keyof Filters,
    label: string,
    all: string,
    counts: Record<string, number> | undefined,
    name: (value: string) => string,
  ): TemplateResult {
    return html`<label class="field"
      >${label}
      <select @change=${(event: Event) => this.choose(filter, (event.target as HTMLSelectElement).value)}>
        <option value="">${all}</option>
        ${Object.entries(counts ?? {}).map(([each, count]) => html`<option value=${each}>${name(each)} (${count})</option>`)}
      </select>
    </label>`;
  }

  private choose(filter: keyof Filters, chosen: string): void {
    this.filters = { ...this.filters, [filter]: chosen };
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.search(), PAUSE);
  }

  private search(): void {
    const query = new URLSearchParams({ limit: String(LIMIT), facets: 'true' });
    for (const [name, chosen] of Object.entries(this.filters)) {
      if (chosen.trim() !== '') {
        query.set(name, chosen.trim());
      }
    }
    const number = ++this.asked;
    void this.load(getJson<OfferListing>(`/api/v1/offers?${query}`, this.signal), (loaded) => {
      // An older question may be answered later than a newer one.
      if (number === this.asked) {
        this.offers = loaded;
        if (loaded.kind === 'ready') {
          this.kinds ??= loaded.value.facets;
        }
      }
    });
  }

  private table({ items, matches }: OfferListing): TemplateResult {
    return items.length === 0
      ? empty('No offer matches', 'Maybe ask for less, or choose another provider or market.')
      : html`<sc-table
            class="dense"
            cards
            caption="Offers"
            .columns=${COLUMNS}
            .rows=${items}
            .key=${(offer: Offer) => offer.offerId}
            .detail=${(offer: Offer) => html`<sc-price-course .offerId=${offer.offerId}></sc-price-course>`}
            .detailName=${(offer: Offer) => offer.offerId}
          ></sc-table>
          <p class="more">${items.length < matches ? `${items.length} cheapest of ` : ''}${matches} offers</p>`;
  }
}

customElements.define('sc-offers-page', OffersPage);
