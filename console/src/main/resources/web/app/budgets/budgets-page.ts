import { html, type TemplateResult } from 'lit';
import { getAll } from '../api/client';
import type { Budget } from '../api/types';
import { when } from '../format/instant';
import { amount } from '../format/money';
import { said } from '../format/words';
import { LOADING, Page, type Loaded } from '../parts/page';
import { empty, pageHead, show } from '../parts/view';

const TONES: Record<Budget['level'], string> = { OK: 'good', WARNING: 'warn', ACTION_REQUIRED: 'warn', EXHAUSTED: 'bad' };

function card(budget: Budget): TemplateResult {
  const tone = TONES[budget.level];
  return html`<section class="card" aria-label="Budget ${budget.id}">
    <header>
      <h2>${budget.scope}</h2>
      <span class="chip ${tone}">${budget.level === 'OK' ? 'OK' : said(budget.level)}</span>
    </header>
    <div class="body">
      <div class="bar">
        <progress class=${tone} max="100" .value=${Math.min(100, budget.usedPercent)} aria-label="Used of budget ${budget.id}"></progress>
        <span>${Math.round(budget.usedPercent)} %</span>
      </div>
      <p class="amounts">
        <span><b>${amount(budget.spent)}</b> spent</span>
        <span><b>${amount(budget.reserved)}</b> reserved</span>
        <span><b>${amount(budget.available)}</b> left of ${amount(budget.limit)}</span>
      </p>
      <p class="small muted">${said(budget.period)}, from ${when(budget.periodStart)} to ${when(budget.periodEnd)}</p>
    </div>
  </section>`;
}

/** What each team may spend and has spent. */
class BudgetsPage extends Page {
  static properties = { budgets: { state: true } };

  declare budgets: Loaded<Budget[]>;

  constructor() {
    super();
    this.budgets = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getAll<Budget>('/api/v1/budgets', this.signal), (loaded) => (this.budgets = loaded));
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Budgets',
        'Money is reserved when a job is placed and settled when it ends. Warning at 80 %, action at 90 %, no new jobs at 100 %.',
      )}
      ${show(this.budgets, (budgets) =>
        budgets.length === 0
          ? html`<section class="card">
              ${empty('No budgets', html`Set one with <code>PUT /api/v1/budgets/{id}</code> or <code>supercargo budget</code>.`)}
            </section>`
          : html`<div class="grid">${budgets.map(card)}</div>`,
      )}
    `;
  }
}

customElements.define('sc-budgets-page', BudgetsPage);
