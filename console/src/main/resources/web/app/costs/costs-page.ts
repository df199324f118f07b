import { html, nothing, type TemplateResult } from 'lit';
import { ApiError, getJson, request } from '../api/client';
import type { BreakEven, CostBenefit, CostOption, CostTemplate, Issue } from '../api/types';
import { amount, value } from '../format/money';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { UNKNOWN, failureNotice } from '../parts/view';
import type { YamlEditor } from '../submit/yaml-editor';
import '../submit/yaml-editor';
import { costChart, sortLabel } from './cost-terms';
import './what-if-panel';

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
    cell: (option) => (option.returns?.paybackMonth ? `month ${option.returns.paybackMonth}` : UNKNOWN),
  },
];

const BREAK_EVENS: Column<BreakEven>[] = [
  { label: 'Break-even of', cell: (found) => html`<strong>${found.owned}</strong>` },
  { label: 'With', cell: (found) => found.rented },
  { label: 'After', end: true, cell: (found) => (found.month ? `month ${found.month}` : UNKNOWN) },
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
    const issues = this.failure?.issues ?? [];
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">Costs</h1>
          <p>What buying, leasing and renting cost over years, hidden costs included. Nothing is stored.</p>
        </div>
      </div>
      ${this.templates.kind === 'failed' ? failureNotice(this.templates.failure) : nothing}
      <div class="submit">
        <form class="stack" @submit=${this.asked}>
          <div class="filters">
            <label class="field"
              >Start from a template
              <select @change=${this.templateChosen}>
                ${this.templates.kind === 'ready'
                  ? this.templates.value.map(({ id, title }) => html`<option value=${id}>${title}</option>`)
                  : nothing}
              </select>
            </label>
          </div>
          <sc-yaml-editor
            name="Cost question"
            .text=${this.text}
            .wrong=${new Set(issues.map((issue) => issue.line).filter((line) => line !== undefined))}
            describedBy="cost-result"
            @edited=${(event: CustomEvent<string>) => (this.text = event.detail)}
          ></sc-yaml-editor>
          <div class="actions">
            <button class="button primary" type="submit" ?disabled=${this.asking}>${this.asking ? 'Comparing …' : 'Compare'}</button>
          </div>
        </form>
        <section class="card" aria-labelledby="cost-result-title">
          <header><h2 id="cost-result-title">Comparison</h2></header>
          <div class="body" id="cost-result" role="status">${this.result()}</div>
        </section>
      </div>
      ${this.answer && !this.failure ? this.tables(this.answer) : nothing}
    `;
  }

  private result(): TemplateResult {
    if (this.failure) {
      return html`<div class="notice bad"><strong>${this.failure.title}</strong>${this.failure.message}</div>
        ${this.failure.issues.length > 0
          ? html`<ol class="issues">
              ${this.failure.issues.map((issue) => this.issue(issue))}
            </ol>`
          : nothing}`;
    }
    return this.answer
      ? costChart(this.answer)
      : html`<p class="muted">Change the question to your own work and prices, then compare.</p>`;
  }

  private issue(issue: Issue): TemplateResult {
    const line = issue.line;
    return html`<li>
      ${line === undefined
        ? html`<strong>${issue.path}</strong>`
        : html`<button type="button" @click=${() => this.editor.goTo(line, issue.column ?? 1)}>Line ${line}: ${issue.path}</button>`}
      <div>${issue.message}</div>
    </li>`;
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

  private get editor(): YamlEditor {
    return this.querySelector('sc-yaml-editor') as YamlEditor;
  }

  private templateChosen(event: Event): void {
    const id = (event.target as HTMLSelectElement).value;
    if (this.templates.kind === 'ready') {
      this.text = this.templates.value.find((template) => template.id === id)?.document ?? this.text;
      this.failure = undefined;
      this.answer = undefined;
    }
  }

  private async asked(event: Event): Promise<void> {
    event.preventDefault();
    this.asking = true;
    try {
      const answer = await request('/api/v1/cost-benefits', {
        method: 'POST',
        headers: { 'Content-Type': 'application/yaml', Accept: 'application/json' },
        body: this.text,
      });
      this.answer = await answer.json();
      this.failure = undefined;
    } catch (failure) {
      this.failure =
        failure instanceof ApiError ? failure : new ApiError(0, 'The answer cannot be read', (failure as Error).message);
    } finally {
      this.asking = false;
    }
  }
}

customElements.define('sc-costs-page', CostsPage);
