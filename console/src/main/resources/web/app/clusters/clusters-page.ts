import { html, nothing, type TemplateResult } from 'lit';
import { getAll } from '../api/client';
import type { Cluster, NodePool } from '../api/types';
import { when } from '../format/instant';
import { plain } from '../format/quantity';
import { providerLabel } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, empty, marketLabel, show, simulatedTag } from '../parts/view';

const REFRESH_MS = 10_000;

const TYPES_MAX = 5;

function instanceTypes(types: string[]): TemplateResult | string {
  if (types.length <= TYPES_MAX) {
    return types.join(', ') || 'any';
  }
  return html`<details>
    <summary>${types.slice(0, TYPES_MAX - 1).join(', ')} and ${types.length - TYPES_MAX + 1} more</summary>
    ${types.slice(TYPES_MAX - 1).join(', ')}
  </details>`;
}

const COLUMNS: Column<NodePool>[] = [
  { label: 'Pool', wide: true, sort: (pool) => pool.name, cell: (pool) => html`<strong class="nowrap">${pool.name}</strong>` },
  {
    label: 'Provider',
    sort: (pool) => `${pool.provider} ${pool.regions.join(' ')}`,
    cell: (pool) => html`<span class="nowrap">${providerLabel(pool.provider)}</span>
        <span class="sub">${pool.regions.join(', ') || (pool.provider === 'local' ? '' : 'any region')}</span>`,
  },
  {
    label: 'Markets',
    sort: (pool) => pool.markets.join(' '),
    cell: (pool) =>
      pool.markets.length === 0 ? 'any' : html`<span class="markets">${pool.markets.map((market) => marketLabel(market))}</span>`,
  },
  {
    label: 'Instance types',
    wide: true,
    className: 'labelled',
    cell: (pool) => html`<span class="small">${instanceTypes(pool.instanceTypes)}</span>`,
  },
  {
    label: 'Accelerators now',
    sort: (pool) => pool.accelerators,
    cell: (pool) =>
      pool.accelerators > 0
        ? html`<span class="nowrap">${pool.accelerators}, ${pool.free} free</span><span class="sub">${pool.accelerator ?? UNKNOWN}</span>`
        : '–',
  },
  {
    label: 'Takes jobs',
    wide: true,
    sort: (pool) => pool.closed ?? '',
    cell: (pool) => (pool.closed ? html`<span class="small">No: ${pool.closed}</span>` : 'yes'),
  },
];

function card(cluster: Cluster): TemplateResult {
  return html`<section class="card" aria-label="Cluster ${cluster.name}">
    <header>
      <h2>${cluster.name} ${simulatedTag(cluster.simulated)}</h2>
      <span class="chip ${cluster.reachable ? 'good' : 'bad'}">${cluster.reachable ? 'Reachable' : 'Unreachable'}</span>
    </header>
    <div class="body">
      ${cluster.problem
        ? html`<p class="note">Silent${cluster.silentSince ? html` since ${when(cluster.silentSince)}` : nothing}: ${cluster.problem}</p>`
        : nothing}
      <p class="clock">
        ${cluster.simulated
          ? html`<span>Speed-up <b>${cluster.speedUp === undefined ? UNKNOWN : `${plain(cluster.speedUp)} ×`}</b></span>
              <span>Simulated time <b>${when(cluster.clusterTime)}</b></span>`
          : html`<span>Cluster time <b>${when(cluster.clusterTime)}</b></span>`}
        <span>${cluster.pools.length} ${cluster.pools.length === 1 ? 'node pool' : 'node pools'}</span>
      </p>
      ${cluster.simulated
        ? html`<p class="note">
            No machine of this cluster exists. Its nodes and pods are simulated; costs are what the same run would have cost at the prices shown.
          </p>`
        : nothing}
    </div>
    ${cluster.pools.length > 0
      ? html`<sc-table
          cards
          caption="Node pools of ${cluster.name}"
          .columns=${COLUMNS}
          .rows=${cluster.pools}
          .key=${(pool: NodePool) => pool.name}
        ></sc-table>`
      : nothing}
  </section>`;
}

/** Where jobs can run. */
class ClustersPage extends Page {
  static properties = { clusters: { state: true } };

  declare clusters: Loaded<Cluster[]>;
  private timer?: number;

  constructor() {
    super();
    this.clusters = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.read();
    this.timer = window.setInterval(() => void this.read(), REFRESH_MS);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  render(): TemplateResult {
    return html`
      <div class="page-head"><h1 tabindex="-1">Clusters</h1></div>
      ${show(this.clusters, (clusters) =>
        clusters.length === 0
          ? html`<section class="card">${empty('No clusters', 'The router knows no cluster. Maybe give it a kubeconfig.')}</section>`
          : html`<div class="stack">${clusters.map(card)}</div>`,
      )}
    `;
  }

  private async read(): Promise<void> {
    await this.load(getAll<Cluster>('/api/v1/clusters', this.signal), (loaded) => (this.clusters = loaded));
  }
}

customElements.define('sc-clusters-page', ClustersPage);
