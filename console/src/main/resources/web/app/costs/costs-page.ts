import { html, nothing, type TemplateResult } from 'lit';
import { getJson, postYaml, type ApiError } from '../api/client';
import type { BreakEven, CostBenefit, CostOption, CostTemplate } from '../api/costs';
import { amount, value } from '../format/money';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { asRefusal, questionForm, refusal } from '../parts/question';
import { UNKNOWN, failureNotice, pageHead } from '../parts/view';
import { costChart, sortLabel } from './cost-terms';
import './scenarios';
import './what-if-panel';

const NONE = html`<span class="muted">–</span>`;

const COLUMNS: Column<CostOption>[] = [
  {
    label: 'Option',
    wide: true,
    cell: (option) => html`<strong>${option.name}</strong><span class="sub">${option.reason}</span>`,
  },
  { label: 'Total', end: true, sort: (option) => value(option.total), cell: (option) => amount(option.total) },
  { label: 'At once', end: true, sort: (option) => value(option.upfront), cell: (option) => amount(option.upfront) },
  { label: 'Hidden', end: true, sort: (option) => value(option.hidden), cell: (option) => amount(option.hidden) },
  {
    label: 'Hour of work',
    end: true,
    sort: (option) => value(option.perWorkHour),
    cell: (option) => (option.perWorkHour ? amount(option.perWorkHour) : UNKNOWN),
  },
  {
    label: 'Pays back',
    end: true,
    cell: ({ returns }) => (returns?.paybackMonth ? `month ${returns.paybackMonth}` : html`<span class="small">${returns?.noPayback ?? NONE}</span>`),
  },
];

const BREAK_EVENS: Column<BreakEven>[] = [
  { label: 'Break-even of', cell: (found) => html`<strong>${found.owned}</strong>` },
  { label: 'With', cell: (found) => found.rented },
  {
    label: 'After',
    end: true,
    cell: (found) => (found.month ? `month ${found.month}` : html`<span class="small">${found.why ?? 'not in this time'}</span>`),
  },
  {
    label: 'From hours a month',
    end: true,
    cell: (found) => (found.hoursPerMonth === undefined ? UNKNOWN : found.hoursPerMonth.toFixed(1)),
  },
];

/** Compares what buying, leasing and renting cost: a question is begun from a template and asked as often as one likes. */
class CostsPage extends Page {
  static properties = {
    templates: { state: true },
    text: { state: true },
    failure: { state: true },
    answer: { state: true },
    asking: { state: true },
  };

  declare templates: Loaded<CostTemplate[]>;
  declare text: string;
  declare failure: ApiError | undefined;
  declare answer: CostBenefit | undefined;
  declare asking: boolean;

  constructor() {
    super();
    this.templates = LOADING;
    this.text = '';
    this.asking = false;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(
      getJson<{ items: CostTemplate[] }>('/api/v1/planning-templates', this.signal).then(({ items }) => items),
      (loaded) => {
        this.templates = loaded;
        if (loaded.kind === 'ready' && this.text === '') {
          this.text = loaded.value[0]?.document ?? '';
        }
      },
    );
  }

  render(): TemplateResult {
    return html`
      ${pageHead('Costs', 'What buying, leasing and renting cost over years, hidden costs included. Nothing of it is stored.')}
      ${this.templates.kind === 'failed' ? failureNotice(this.templates.failure) : nothing}
      <div class="submit">
        ${questionForm({
          name: 'Cost question',
          text: this.text,
          failure: this.failure,
          describedBy: 'cost-result',
          button: 'Compare',
          busyButton: 'Comparing …',
          busy: this.asking,
          begin: this.begin(),
          edited: (text) => (this.text = text),
          submitted: () => void this.ask(),
        })}
        <section class="card" aria-labelledby="cost-result-title">
          <header><h2 id="cost-result-title">Comparison</h2></header>
          <div class="body" id="cost-result" role="status">${this.result()}</div>
        </section>
      </div>
      ${this.answer && !this.failure ? this.tables(this.answer) : nothing}
      <sc-scenarios></sc-scenarios>
    `;
  }

  private begin(): TemplateResult {
    return html`<label class="field"
      >Start from a template
      <select @change=${this.templateChosen}>
        ${this.templates.kind === 'ready'
          ? this.templates.value.map(({ id, title }) => html`<option value=${id}>${title}</option>`)
          : nothing}
      </select>
    </label>`;
  }

  private result(): TemplateResult {
    if (this.failure) {
      return refusal(this.failure, this);
    }
    return this.answer
      ? costChart(this.answer)
      : html`<p class="muted">Change the question to your own work and prices, then compare.</p>`;
  }

  private tables(answer: CostBenefit): TemplateResult {
    return html`<div class="stack">
      <section class="card" aria-label="Options">
        <sc-table
          cards
          caption="Options over ${answer.months} months"
          .columns=${COLUMNS}
          .rows=${answer.options}
          .key=${(option: CostOption) => option.name}
          .detail=${(option: CostOption) => this.terms(option)}
          .detailName=${(option: CostOption) => option.name}
        ></sc-table>
      </section>
      ${answer.breakEvens.length > 0
        ? html`<section class="card" aria-label="Break-evens">
            <sc-table
              caption="Break-evens"
              .columns=${BREAK_EVENS}
              .rows=${answer.breakEvens}
              .key=${(found: BreakEven) => `${found.owned}/${found.rented}`}
            ></sc-table>
          </section>`
        : nothing}
      <sc-what-if .question=${this.text}></sc-what-if>
      <p class="small muted">${answer.assumptions.join(' ')}</p>
    </div>`;
  }

  private terms(option: CostOption): TemplateResult {
    return html`<div class="facts">
      <div>
        <h3>Terms</h3>
        <dl>
          ${option.terms.map(
            ({ term, sort, total }) => html`<dt>${term} (${sortLabel(sort)})</dt>
              <dd>${amount(total)}</dd>`,
          )}
          <dt class="total">Total</dt>
          <dd class="total">${amount(option.total)}</dd>
        </dl>
      </div>
    </div>`;
  }

  private templateChosen(event: Event): void {
    const id = (event.target as HTMLSelectElement).value;
    if (this.templates.kind === 'ready') {
      this.text = this.templates.value.find((template) => template.id === id)?.document ?? this.text;
      this.failure = undefined;
      this.answer = undefined;
    }
  }

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      this.answer = await postYaml<CostBenefit>('/api/v1/cost-benefits', this.text);
      this.failure = undefined;
    } catch (failure) {
      this.failure = asRefusal(failure);
    } finally {
      this.asking = false;
    }
  }
}

customElements.define('sc-costs-page', CostsPage);
