import { html, type TemplateResult } from 'lit';
import { getAll } from '../api/client';
import type { Accelerator } from '../api/market';
import { day } from '../format/instant';
import { amount, value } from '../format/money';
import { gibibytes, perSecond, vendorLabel } from '../format/quantity';
import { said } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, pageHead, show } from '../parts/view';

function flops(precision: string): Column<Accelerator> {
  return {
    label: precision,
    end: true,
    sort: (accelerator) => accelerator.peakFlopsPerSecond?.[precision],
    cell: (accelerator) => {
      const peak = accelerator.peakFlopsPerSecond?.[precision];
      return peak === undefined ? UNKNOWN : html`<span class="nowrap">${perSecond(peak, 'FLOP/s')}</span>`;
    },
  };
}

const COLUMNS: Column<Accelerator>[] = [
  {
    label: 'Accelerator',
    wide: true,
    sort: (accelerator) => accelerator.name,
    cell: (accelerator) => html`<strong>${accelerator.name}</strong><span class="sub mono">${accelerator.id}</span>`,
  },
  { label: 'Vendor', sort: (accelerator) => vendorLabel(accelerator.vendor), cell: (accelerator) => vendorLabel(accelerator.vendor) },
  {
    label: 'Architecture',
    sort: (accelerator) => accelerator.architecture,
    cell: (accelerator) => html`${accelerator.architecture ?? UNKNOWN}<span class="sub">${accelerator.kind}</span>`,
  },
  {
    label: 'Memory',
    end: true,
    sort: (accelerator) => accelerator.memoryBytes,
    cell: (accelerator) => html`<span class="nowrap">${gibibytes(accelerator.memoryBytes)}</span>`,
  },
  {
    label: 'Bandwidth',
    end: true,
    sort: (accelerator) => accelerator.memoryBandwidthBytesPerSecond,
    cell: ({ memoryBandwidthBytesPerSecond: bandwidth }) =>
      bandwidth === undefined ? UNKNOWN : html`<span class="nowrap">${perSecond(bandwidth, 'B/s')}</span>`,
  },
  flops('BF16'),
  flops('FP8'),
  {
    label: 'Power',
    end: true,
    sort: (accelerator) => accelerator.tdpWatts,
    cell: ({ tdpWatts }) => (tdpWatts === undefined ? UNKNOWN : html`<span class="nowrap">${tdpWatts} W</span>`),
  },
  {
    label: 'Launched',
    end: true,
    sort: (accelerator) => accelerator.launchedOn,
    cell: ({ launchedOn }) => launchedOn?.slice(0, 4) ?? UNKNOWN,
  },
  {
    label: 'Price new',
    end: true,
    sort: (accelerator) => value(accelerator.priceNew),
    cell: ({ priceNew }) => (priceNew ? amount(priceNew).replace(/\.00$/, '') : UNKNOWN),
  },
  {
    label: 'Source',
    sort: (accelerator) => accelerator.source,
    cell: ({ source, asOf }) =>
      html`<span class="small">${source ?? UNKNOWN}</span>${asOf ? html`<span class="sub nowrap">${day(asOf)}</span>` : ''}`,
  },
];

/** Accelerators of the catalog. */
class HardwarePage extends Page {
  static properties = {
    accelerators: { state: true },
    text: { state: true },
    kind: { state: true },
    memoryMin: { state: true },
  };

  declare accelerators: Loaded<Accelerator[]>;
  declare text: string;
  declare kind: string;
  declare memoryMin: number;

  constructor() {
    super();
    this.accelerators = LOADING;
    this.text = '';
    this.kind = '';
    this.memoryMin = 0;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getAll<Accelerator>('/api/v1/accelerators?limit=500', this.signal), (loaded) => (this.accelerators = loaded));
  }

  render(): TemplateResult {
    return html`
      ${pageHead('Hardware', 'Data-sheet values; throughput is the dense peak. What is not known is said to be unknown.')}
      <form class="filters" role="search" aria-label="Filter hardware" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field"
          >Name, vendor or architecture
          <input type="search" .value=${this.text} @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)} />
        </label>
        <label class="field"
          >Kind
          <select @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value)}>
            <option value="">All kinds</option>
            ${this.kinds().map((kind) => html`<option value=${kind}>${kind.length > 3 ? said(kind) : kind}</option>`)}
          </select>
        </label>
        <label class="field"
          >Memory at least (GiB)
          <input
            type="number"
            min="0"
            step="8"
            .value=${this.memoryMin ? String(this.memoryMin) : ''}
            @input=${(event: Event) => (this.memoryMin = Number((event.target as HTMLInputElement).value))}
          />
        </label>
      </form>
      <section class="card" aria-label="Accelerators">${show(this.accelerators, (all) => this.table(all))}</section>
    `;
  }

  private kinds(): string[] {
    return this.accelerators.kind === 'ready'
      ? [...new Set(this.accelerators.value.map((accelerator) => accelerator.kind))].sort()
      : [];
  }

  private table(all: Accelerator[]): TemplateResult {
    const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = all.filter(
      (accelerator) =>
        (!this.kind || accelerator.kind === this.kind) &&
        accelerator.memoryBytes >= this.memoryMin * 2 ** 30 &&
        words.every((word) =>
          `${accelerator.name} ${accelerator.vendor} ${accelerator.architecture} ${accelerator.id}`.toLowerCase().includes(word),
        ),
    );
    return rows.length === 0
      ? empty('No accelerator matches', 'Maybe ask for less memory or another name.')
      : html`<sc-table
          class="dense"
          cards
          caption="Accelerators"
          .columns=${COLUMNS}
          .rows=${rows}
          .key=${(accelerator: Accelerator) => accelerator.id}
        ></sc-table>`;
  }
}

customElements.define('sc-hardware-page', HardwarePage);
