import { html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { Hardware, HardwarePage as Found } from '../api/market';
import { day } from '../format/instant';
import { amount, value } from '../format/money';
import { gibibytes, perSecond, vendorLabel } from '../format/quantity';
import { said } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, pageHead, show } from '../parts/view';

const TYPING_PAUSE_MS = 250;
const SORTS = ['id', 'value', 'efficiency', 'performance', 'memory', 'bandwidth', 'power', 'price', 'launched'];

/** Abbreviations stay as they are. */
function kindLabel(kind: string): string {
  return kind.length > 3 ? said(kind) : kind;
}

const COLUMNS: Column<Hardware>[] = [
  {
    label: 'Hardware',
    wide: true,
    cell: (item) => html`<strong>${item.name}</strong><span class="sub mono">${item.id}</span>`,
  },
  { label: 'Kind', cell: (item) => html`${kindLabel(item.kind)}<span class="sub">${vendorLabel(item.vendor)}</span>` },
  {
    label: 'Generation',
    cell: (item) => html`${item.generation}<span class="sub">${item.availability ? said(item.availability) : ''}</span>`,
  },
  {
    label: 'Memory',
    end: true,
    cell: ({ memoryBytes }) => (memoryBytes === undefined ? UNKNOWN : html`<span class="nowrap">${gibibytes(memoryBytes)}</span>`),
  },
  {
    label: 'Bandwidth',
    end: true,
    cell: ({ bandwidthBytesPerSecond: bandwidth }) =>
      bandwidth === undefined ? UNKNOWN : html`<span class="nowrap">${perSecond(bandwidth, 'B/s')}</span>`,
  },
  {
    label: 'Power',
    end: true,
    cell: ({ powerWatts }) => (powerWatts === undefined ? UNKNOWN : html`<span class="nowrap">${powerWatts} W</span>`),
  },
  {
    label: 'Price',
    end: true,
    sort: (item) => value(item.price),
    cell: ({ price }) => (price ? amount(price).replace(/\.00$/, '') : UNKNOWN),
  },
  {
    label: 'Source',
    cell: ({ source, asOf, confidence }) =>
      html`<span class="clamped small" title=${source}>${source}</span><span class="sub nowrap">${day(asOf)}, ${said(confidence)}</span>`,
  },
];

/** Accelerators, parts and complete systems in one search. */
class PartsPage extends Page {
  static properties = {
    found: { state: true },
    text: { state: true },
    kind: { state: true },
    maxPrice: { state: true },
    sort: { state: true },
  };

  declare found: Loaded<Found>;
  declare text: string;
  declare kind: string;
  declare maxPrice: string;
  declare sort: string;
  private typing: number | undefined;

  constructor() {
    super();
    this.found = LOADING;
    this.text = '';
    this.kind = '';
    this.maxPrice = '';
    this.sort = 'id';
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.search();
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Parts and systems',
        'Processors, memory, disks, boards, supplies, coolers, edge devices and whole machines, with source and date.',
      )}
      <form class="filters" role="search" aria-label="Search parts" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field"
          >Words of name, vendor or generation
          <input type="search" maxlength="200" .value=${this.text} @input=${(event: Event) => this.typed('text', event)} />
        </label>
        ${this.select('Kind', this.kinds(), this.kind, (chosen) => (this.kind = chosen))}
        <label class="field"
          >Price at most (USD)
          <input type="number" min="0" step="50" .value=${this.maxPrice} @input=${(event: Event) => this.typed('maxPrice', event)} />
        </label>
        ${this.select('Order', SORTS.map((sort) => [sort, sort]), this.sort, (chosen) => (this.sort = chosen || 'id'))}
      </form>
      <section class="card" aria-label="Parts">${show(this.found, (found) => this.results(found))}</section>
    `;
  }

  private results(found: Found): TemplateResult {
    if (found.total === 0) {
      const obstacles = found.nothingFound ?? [];
      return empty(
        'Nothing meets all criteria',
        html`<ul>
          ${obstacles.map((obstacle) => html`<li><strong>${obstacle.criterion}</strong>: ${obstacle.hint}</li>`)}
        </ul>`,
      );
    }
    return html`<sc-table
        class="dense"
        cards
        caption="Parts"
        .columns=${COLUMNS}
        .rows=${found.items}
        .key=${(item: Hardware) => item.id}
      ></sc-table>
      <p class="more">${found.total} found${found.total > found.items.length ? html`, the first ${found.items.length} are shown` : nothing}</p>`;
  }

  private kinds(): [string, string][] {
    const counts = this.found.kind === 'ready' ? (this.found.value.facets.KIND ?? []) : [];
    const kinds: [string, string][] = counts.map(({ value: kind, items }) => [kind, `${kindLabel(kind)} (${items})`]);
    return this.kind && !kinds.some(([kind]) => kind === this.kind) ? [[this.kind, kindLabel(this.kind)], ...kinds] : kinds;
  }

  private select(label: string, choices: [string, string][] | string[][], current: string, choose: (chosen: string) => void): TemplateResult {
    return html`<label class="field"
      >${label}
      <select
        @change=${(event: Event) => {
          choose((event.target as HTMLSelectElement).value);
          this.search();
        }}
      >
        ${label === 'Kind' ? html`<option value="">All kinds</option>` : nothing}
        ${choices.map(([choice, name]) => html`<option value=${choice} ?selected=${choice === current}>${name}</option>`)}
      </select>
    </label>`;
  }

  private typed(field: 'text' | 'maxPrice', event: Event): void {
    this[field] = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.search(), TYPING_PAUSE_MS);
  }

  private search(): void {
    const query = new URLSearchParams({ limit: '200', sort: this.sort });
    if (this.text.trim()) {
      query.set('q', this.text.trim());
    }
    if (this.kind) {
      query.set('kind', this.kind);
    }
    if (this.maxPrice) {
      query.set('maxPrice', this.maxPrice);
    }
    void this.load(getJson<Found>(`/api/v1/hardware?${query}`, this.signal), (loaded) => (this.found = loaded));
  }
}

customElements.define('sc-parts-page', PartsPage);
