import { html, nothing, type TemplateResult } from 'lit';
import { getAll, getJson } from '../api/client';
import type { Cluster, Clusters, Leader, LimitedPool, NodePool } from '../api/types';
import { when } from '../format/instant';
import { acceleratorLabel, plain } from '../format/quantity';
import { providerLabel } from '../format/words';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { table } from '../parts/table';
import { UNKNOWN, card, empty, marketLabel, pageHead, show, simulatedTag } from '../parts/view';

const REFRESH_MS = 10_000;

const TYPES_MAX = 5;

const PROVISIONERS: Record<string, string> = {
  KARPENTER: 'by Karpenter',
  EKS: 'EKS node group',
  GKE: 'GKE node pool',
  AKS: 'AKS agent pool',
  OWNER: 'always there',
};

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
        ? html`<span class="nowrap">${pool.free} of ${pool.accelerators} free</span><span class="sub">${pool.accelerator ? acceleratorLabel(pool.accelerator) : UNKNOWN}</span>`
        : '–',
  },
  {
    label: 'Nodes now',
    sort: (pool) => pool.nodes,
    cell: (pool) =>
      html`${pool.nodes ?? UNKNOWN}${pool.provisioner ? html`<span class="sub nowrap">${PROVISIONERS[pool.provisioner] ?? pool.provisioner}</span>` : nothing}`,
  },
  {
    label: 'Takes jobs',
    wide: true,
    sort: (pool) => pool.closed ?? '',
    cell: (pool) => (pool.closed ? html`<span class="small">No: ${pool.closed}</span>` : 'yes'),
  },
];

const LIMITS: Column<LimitedPool>[] = [
  {
    label: 'Pool',
    wide: true,
    sort: (pool) => pool.name,
    cell: (pool) => html`<strong>${pool.name}</strong><span class="sub mono">${pool.match}</span>`,
  },
  { label: 'Nodes in use', end: true, sort: (pool) => pool.nodesUsed, cell: (pool) => pool.nodesUsed },
  { label: 'Nodes to keep open', end: true, sort: (pool) => pool.nodesWanted, cell: (pool) => pool.nodesWanted },
  { label: 'Why', wide: true, className: 'labelled', cell: (pool) => html`<span class="small">${pool.reason}</span>` },
];

function clusterCard(cluster: Cluster): TemplateResult {
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

function leading(leader?: Leader): TemplateResult {
  return leader
    ? html`<p class="note">Router <b>${leader.holder}</b> writes to clusters since ${when(leader.since)}, epoch ${plain(leader.epoch)}.</p>`
    : html`<p class="note">No router writes to clusters now. Jobs that run go on.</p>`;
}

function limits(pools: LimitedPool[]): TemplateResult | typeof nothing {
  return pools.length === 0
    ? nothing
    : card(
        'Rented pools with limits',
        table('Rented pools with limits', LIMITS, pools, (pool: LimitedPool) => pool.name),
      );
}

/** Where jobs can run. */
class ClustersPage extends Page {
  static properties = { clusters: { state: true }, pools: { state: true } };

  declare clusters: Loaded<Clusters>;
  declare pools: Loaded<LimitedPool[]>;
  constructor() {
    super();
    this.clusters = LOADING;
    this.pools = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.readEvery(REFRESH_MS, () => void this.read());
  }

  render(): TemplateResult {
    return html`
      ${pageHead('Clusters', 'Where jobs can run: each cluster’s node pools, what they offer and what is free now.')}
      ${show(this.clusters, ({ items, leader }) =>
        items.length === 0
          ? html`<section class="card">${empty('No clusters', 'The router knows no cluster. Maybe give it a kubeconfig.')}</section>`
          : html`<div class="stack">${items.map(clusterCard)} ${show(this.pools, limits)} ${leading(leader)}</div>`,
      )}
    `;
  }

  private async read(): Promise<void> {
    await Promise.all([
      this.load(getJson<Clusters>('/api/v1/clusters', this.signal), (loaded) => (this.clusters = loaded)),
      this.load(getAll<LimitedPool>('/api/v1/pools', this.signal), (loaded) => (this.pools = loaded)),
    ]);
  }
}

customElements.define('sc-clusters-page', ClustersPage);
