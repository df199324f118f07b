import { html, type TemplateResult } from 'lit';
import { getAll, getJson } from '../api/client';
import type { AcceleratorComparison, AcceleratorStanding, ModelProfile } from '../api/market';
import { gibibytes, plain, vendorLabel } from '../format/quantity';
import { said } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, pageHead, show } from '../parts/view';

const MODEL = 'resnet-50';
const JOULES_PER_KILOWATT_HOUR = 3.6e6;

function columns(unit: string, fastest: number): Column<AcceleratorStanding>[] {
  const units = unit === 'TOKEN' ? 'tokens' : 'samples';
  return [
    {
      label: 'Accelerator',
      wide: true,
      sort: (standing) => standing.name,
      cell: (standing) => html`<strong>${standing.name}</strong><span class="sub">${vendorLabel(standing.vendor)}, ${standing.kind}</span>`,
    },
    {
      label: `Throughput (${units}/s)`,
      end: true,
      sort: ({ unitsPerSecond }) => unitsPerSecond,
      cell: ({ unitsPerSecond: speed }) =>
        speed === undefined
          ? UNKNOWN
          : html`<meter class="speed" min="0" max=${fastest} .value=${speed} aria-hidden="true"></meter> ${plain(speed, 0)}`,
    },
    {
      label: `Energy (kWh per million ${units})`,
      end: true,
      sort: ({ joulesPerMillionUnits }) => joulesPerMillionUnits,
      cell: ({ joulesPerMillionUnits: joules }) =>
        joules === undefined ? UNKNOWN : plain(joules / JOULES_PER_KILOWATT_HOUR, 3),
    },
    {
      label: 'Memory',
      end: true,
      sort: ({ memoryBytes }) => memoryBytes,
      cell: ({ memoryBytes, memoryFit }) =>
        html`<span class="nowrap">${gibibytes(memoryBytes)}</span><span class="sub">${said(memoryFit)}</span>`,
    },
    { label: 'Note', cell: ({ note, unitsPerSecond }) => (unitsPerSecond === undefined ? html`<span class="small">${note}</span>` : '') },
  ];
}

/** Which accelerator suits a workload: throughput and energy side by side. */
class ComparisonPage extends Page {
  static properties = {
    models: { state: true },
    comparison: { state: true },
    model: { state: true },
    workload: { state: true },
    goal: { state: true },
  };

  declare models: Loaded<ModelProfile[]>;
  declare comparison: Loaded<AcceleratorComparison>;
  declare model: string;
  declare workload: string;
  declare goal: string;

  constructor() {
    super();
    this.models = LOADING;
    this.comparison = LOADING;
    this.model = MODEL;
    this.workload = 'TRAINING';
    this.goal = 'THROUGHPUT';
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getAll<ModelProfile>('/api/v1/models?limit=500', this.signal), (loaded) => (this.models = loaded));
    this.compare();
  }

  render(): TemplateResult {
    const models = this.models.kind === 'ready' ? this.models.value : [];
    return html`
      ${pageHead(
        'Compare accelerators',
        'One device each, predicted from data sheets and fitted coefficients. Energy is at the thermal design power, an upper bound.',
      )}
      <form class="filters" aria-label="Workload" @submit=${(event: Event) => event.preventDefault()}>
        ${this.select('Model', models.length ? models.map(({ id, name }) => [id, name]) : [[MODEL, MODEL]], this.model, (it) => (this.model = it))}
        ${this.select('Workload', [['TRAINING', 'Training'], ['INFERENCE', 'Inference']], this.workload, (it) => (this.workload = it))}
        ${this.select('Best by', [['THROUGHPUT', 'Throughput'], ['ENERGY', 'Energy']], this.goal, (it) => (this.goal = it))}
      </form>
      <section class="card" aria-label="Comparison">${show(this.comparison, (comparison) => this.table(comparison))}</section>
    `;
  }

  private table({ standings, unit, basis }: AcceleratorComparison): TemplateResult {
    if (standings.length === 0) {
      return empty('Nothing to compare', 'The catalog has no accelerators yet.');
    }
    const fastest = Math.max(1, ...standings.map(({ unitsPerSecond }) => unitsPerSecond ?? 0));
    return html`<sc-table
        class="dense"
        cards
        caption="Accelerators by ${said(this.goal)}"
        .columns=${columns(unit, fastest)}
        .rows=${standings}
        .key=${(standing: AcceleratorStanding) => standing.acceleratorId}
      ></sc-table>
      <p class="more">Rests on: ${basis.join('; ')}.</p>`;
  }

  private select(label: string, choices: string[][], current: string, choose: (chosen: string) => void): TemplateResult {
    return html`<label class="field"
      >${label}
      <select
        @change=${(event: Event) => {
          choose((event.target as HTMLSelectElement).value);
          this.compare();
        }}
      >
        ${choices.map(([choice, name]) => html`<option value=${choice} ?selected=${choice === current}>${name}</option>`)}
      </select>
    </label>`;
  }

  private compare(): void {
    const query = new URLSearchParams({ model: this.model, workload: this.workload, goal: this.goal });
    void this.load(
      getJson<AcceleratorComparison>(`/api/v1/accelerator-comparisons?${query}`, this.signal),
      (loaded) => (this.comparison = loaded),
    );
  }
}

customElements.define('sc-comparison-page', ComparisonPage);
