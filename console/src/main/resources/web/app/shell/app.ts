import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { getJson } from '../api/client';
import type { Cluster, Listing } from '../api/types';
import { plain } from '../format/quantity';
import { when } from '../format/instant';
import './alert-link';
import { SECTIONS, navigate, route, type Route } from './routes';

const CLUSTERS_EVERY_MS = 20_000;

/** The frame of every page: navigation, what is simulated, announcements. */
class App extends LitElement {
  static properties = {
    current: { state: true },
    path: { state: true },
    announcement: { state: true },
    simulated: { state: true },
  };

  declare current: Route;
  declare path: string;
  declare announcement: string;
  declare simulated: Cluster[];

  private clustersTimer?: number;
  private headingAwaited?: MutationObserver;

  constructor() {
    super();
    this.path = location.pathname;
    this.current = route(this.path);
    this.announcement = '';
    this.simulated = [];
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.addressChanged);
    window.addEventListener('sc-announce', this.announced);
    this.addEventListener('click', this.clicked);
    this.clustersTimer = window.setInterval(() => void this.readClusters(), CLUSTERS_EVERY_MS);
    void this.readClusters();
    document.title = `${this.current.title} · Supercargo`;
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.addressChanged);
    window.removeEventListener('sc-announce', this.announced);
    this.removeEventListener('click', this.clicked);
    window.clearInterval(this.clustersTimer);
  }

  render(): TemplateResult {
    return html`
      <a class="skip" href="#content" @click=${this.skip}>Skip to content</a>
      <header class="masthead">
        <div>
          <a class="brand" href="/jobs"><img src="/static/icon.svg" alt="" width="26" height="26" />Supercargo</a>
          <nav aria-label="Main">
            <ul>
              ${SECTIONS.map(
                (section) => html`<li>
                  <a href=${section.pages[0].path} aria-current=${this.current.section === section ? 'true' : nothing}>${section.label}</a>
                </li>`,
              )}
            </ul>
          </nav>
          <sc-alert-link ?current=${this.current.page === '/alerts'}></sc-alert-link>
          <a class="button primary" href="/submit">Submit a job</a>
        </div>
      </header>
      ${this.simulated.length > 0 ? this.simulation() : nothing} ${this.pages()}
      <main id="content">${keyed(this.path, this.current.view)}</main>
      <div class="visually-hidden" aria-live="polite" role="status">${this.announcement}</div>
    `;
  }

  /** The pages of the section, where it has several. */
  private pages(): TemplateResult | typeof nothing {
    const { section, page } = this.current;
    return section && section.pages.length > 1
      ? html`<nav class="tabs" aria-label=${section.label}>
          <ul>
            ${section.pages.map(
              ({ path, label }) => html`<li><a href=${path} aria-current=${path === page ? 'page' : nothing}>${label}</a></li>`,
            )}
          </ul>
        </nav>`
      : nothing;
  }

  private simulation(): TemplateResult {
    return html`<aside class="simulation" aria-label="Simulation">
      ${this.simulated.map(
        (cluster) => html`<p>
          <strong>Simulated cluster (${cluster.name}):</strong> no machine is rented, no money is spent. Simulated time
          ${when(cluster.clusterTime)}${cluster.speedUp === undefined || cluster.speedUp <= 1 ? '' : `, up to ${plain(cluster.speedUp)} × faster than real time`}.
        </p>`,
      )}
    </aside>`;
  }

  private readonly addressChanged = async (): Promise<void> => {
    if (location.pathname === this.path) {
      return;
    }
    this.path = location.pathname;
    this.current = route(this.path);
    document.title = `${this.current.title} · Supercargo`;
    await this.updateComplete;
    window.scrollTo(0, 0);
    this.focusHeading();
  };

  /** The new page's heading takes the focus as soon as it is there, so that a screen reader starts there. */
  private focusHeading(): void {
    this.headingAwaited?.disconnect();
    const page = this.querySelector('main') as HTMLElement;
    const focus = (): boolean => {
      const heading = page.querySelector<HTMLElement>('h1');
      heading?.focus();
      return heading !== null;
    };
    if (!focus()) {
      this.headingAwaited = new MutationObserver((_, observer) => {
        if (document.activeElement !== document.body || focus()) {
          observer.disconnect();
        }
      });
      this.headingAwaited.observe(page, { childList: true, subtree: true });
    }
  }

  private readonly clicked = (event: MouseEvent): void => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    const plainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plainClick || event.defaultPrevented || link.target || link.origin !== location.origin) {
      return;
    }
    if (link.pathname.startsWith('/api/') || link.pathname.startsWith('/q/') || link.hash) {
      return;
    }
    event.preventDefault();
    navigate(link.pathname + link.search);
  };

  private readonly announced = (event: Event): void => {
    this.announcement = (event as CustomEvent<string>).detail;
  };

  private skip(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('main h1')?.focus();
  }

  private async readClusters(): Promise<void> {
    try {
      const clusters = await getJson<Listing<Cluster>>('/api/v1/clusters');
      this.simulated = clusters.items.filter((cluster) => cluster.simulated);
    } catch {
      // The page itself says what is wrong; each job and place is marked as simulated on its own.
    }
  }
}

customElements.define('sc-app', App);
