import { html, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { PriceAlert } from '../api/market';
import type { Listing } from '../api/types';
import { when } from '../format/instant';
import { LOADING, Page, type Loaded } from '../parts/page';
import { empty, show } from '../parts/view';

const SHOWN = 10;

const KINDS: Record<string, string> = {
  RISE: 'Rise',
  FALL: 'Fall',
  NEW_OFFER: 'New offer',
  VANISHED_OFFER: 'Gone',
  STALE_SOURCE: 'Stale source',
  SOURCES_DISAGREE: 'Sources disagree',
};

/** What has happened to prices lately. */
class PriceAlerts extends Page {
  static properties = { alerts: { state: true } };

  declare alerts: Loaded<Listing<PriceAlert>>;

  constructor() {
    super();
    this.alerts = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    const asked = getJson<Listing<PriceAlert>>(`/api/v1/price-alerts?limit=${SHOWN}`, this.signal);
    void this.load(asked, (loaded) => (this.alerts = loaded));
  }

  render(): TemplateResult {
    return html`<section class="card" aria-labelledby="price-alerts">
      <header><h2 id="price-alerts">Price alerts</h2></header>
      <div class="body">${show(this.alerts, ({ items }) =>
        items.length === 0
          ? empty('No alerts', 'No price has moved far, and no offer or source has come or gone.')
          : html`<ul class="alerts">
              ${items.map(
                (alert) =>
                  html`<li>
                    <span class="tag">${KINDS[alert.kind] ?? alert.kind}</span> ${alert.message}
                    <span class="sub">${when(alert.raisedAt)}</span>
                  </li>`,
              )}
            </ul>`,
      )}</div>
    </section>`;
  }
}

customElements.define('sc-price-alerts', PriceAlerts);
