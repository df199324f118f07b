import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { postYaml } from '../api/client';
import type { WhatIf, WhatIfRisk } from '../api/costs';
import { amount, value } from '../format/money';
import type { Palette } from '../parts/chart';
import type { Column } from '../parts/data-table';
import { asRefusal } from '../parts/question';
import { tornado, tornadoWords, type Span } from '../parts/tornado';
import { UNKNOWN, failureNotice } from '../parts/view';

/** What may change, what leaves it as it is, and what it may come to when nothing is certain. */
const DRIVERS = [
  { key: 'work', label: 'Hours of work, times', neutral: 1, low: 0.7, high: 1.5 },
  { key: 'growth_points', label: 'Growth a month, points', neutral: 0, low: -2, high: 3 },
  { key: 'hardware_price', label: 'Price of hardware, times', neutral: 1, low: 0.8, high: 1.2 },
  { key: 'cloud_price', label: 'Price of the cloud, times', neutral: 1, low: 0.7, high: 1.2 },
  { key: 'electricity_price', label: 'Price of electricity, times', neutral: 1, low: 0.8, high: 1.5 },
  { key: 'spot_points', label: 'Share on spot, points', neutral: 0, low: -20, high: 20 },
] as const;

const RISKS: Column<WhatIfRisk>[] = [
  { label: 'Option', wide: true, cell: (risk) => html`<strong>${risk.option}</strong>` },
  { label: 'One in ten below', end: true, sort: (risk) => value(risk.p10), cell: (risk) => amount(risk.p10) },
  { label: 'Half below', end: true, sort: (risk) => value(risk.p50), cell: (risk) => amount(risk.p50) },
  { label: 'Nine in ten below', end: true, sort: (risk) => value(risk.p90), cell: (risk) => amount(risk.p90) },
  { label: 'Is the best in', end: true, sort: (risk) => risk.best, cell: (risk) => share(risk.best) },
  {
    label: 'Above the budget in',
    end: true,
    cell: (risk) => (risk.aboveBudget === undefined ? UNKNOWN : share(risk.aboveBudget)),
  },
];

function share(part: number): string {
  return `${Math.round(part * 100)} %`;
}

/** Asks what becomes of a cost question if things come differently. */
class WhatIfPanel extends LitElement {
  static properties = { question: { attribute: false }, answer: { state: true }, failure: { state: true }, asking: { state: true } };

  /** The cost question as it is in the editor. */
  declare question: string;
  declare answer: WhatIf | undefined;
  declare failure: Error | undefined;
  declare asking: boolean;

  constructor() {
    super();
    this.question = '';
    this.asking = false;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  render(): TemplateResult {
    return html`<section class="card" aria-labelledby="what-if-title">
      <header><h2 id="what-if-title">What if</h2></header>
      <div class="body stack">
        <form class="filters" aria-label="What comes differently" @submit=${this.asked}>
          ${DRIVERS.map(
            ({ key, label, neutral }) => html`<label class="field"
              >${label}
              <input type="number" name=${key} step="any" value=${neutral} required />
            </label>`,
          )}
          <button class="button" type="submit" ?disabled=${this.asking}>${this.asking ? 'Asking …' : 'Ask'}</button>
        </form>
        <div role="status">${this.failure ? failureNotice(this.failure) : this.answer ? this.result(this.answer) : nothing}</div>
      </div>
    </section>`;
  }

  private result(answer: WhatIf): TemplateResult {
    const best = answer.changed.options[0];
    return html`<div class="stack">
      <p>
        <strong>${best.name}</strong> comes first with ${amount(best.total)}.
        ${answer.switches.map(({ words, value: at, best: other }) => html`With ${words} at ${at} it is <strong>${other}</strong>. `)}
      </p>
      <sc-chart .option=${(palette: Palette, width: number) => tornado(spans(answer), palette, width)} label="What each driver does to the totals: ${tornadoWords(spans(answer))}"></sc-chart>
      <sc-table
        cards
        caption="Risk, ${answer.draws} draws with seed ${answer.seed}"
        .columns=${RISKS}
        .rows=${answer.risks}
        .key=${(risk: WhatIfRisk) => risk.option}
      ></sc-table>
    </div>`;
  }

  private async asked(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const change = DRIVERS.map(({ key }) => `${key}: ${Number(form.get(key))}`).join(', ');
    const ranges = DRIVERS.map(({ key, low, high }) => `${key}: {low: ${low}, high: ${high}}`).join(', ');
    const indented = this.question.replace(/^/gm, '  ');
    this.asking = true;
    try {
      this.answer = await postYaml<WhatIf>(
        '/api/v1/what-ifs',
        `costs:\n${indented}\nchange: {${change}}\nspans: {${ranges}}\n`,
      );
      this.failure = undefined;
    } catch (failure) {
      this.failure = asRefusal(failure);
    } finally {
      this.asking = false;
    }
  }
}

function spans(answer: WhatIf): Span[] {
  return answer.bars.map(({ words, option, low, high }) => ({ name: `${option}: ${words}`, low, high }));
}

customElements.define('sc-what-if', WhatIfPanel);
