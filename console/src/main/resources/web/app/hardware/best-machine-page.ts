import { html, nothing, type TemplateResult } from 'lit';
import { sendJson } from '../api/client';
import type { MachineItem, MachineLimit, OptimalMachine, Optimum } from '../api/costs';
import { amount, value } from '../format/money';
import { plain } from '../format/quantity';
import type { Column } from '../parts/data-table';
import { Page } from '../parts/page';
import { asRefusal } from '../parts/question';
import { empty, failureNotice, pageHead } from '../parts/view';

const GOALS = [
  { goal: 'performance', label: 'The fastest' },
  { goal: 'cost', label: 'The cheapest' },
  { goal: 'efficiency', label: 'The most speed for a watt' },
];

/** Fields of the question; an empty one is no limit. */
const LIMITS = [
  { key: 'budget', label: 'Budget in dollars', usual: '2000' },
  { key: 'watts', label: 'Watts at full load', usual: '' },
  { key: 'speed', label: 'Speed, times an RTX 3060', usual: '' },
  { key: 'accelerator_memory_gb', label: 'GB on each GPU', usual: '8' },
  { key: 'memory_gb', label: 'GB of memory', usual: '32' },
  { key: 'storage_gb', label: 'GB of disks', usual: '1000' },
];

const ITEMS: Column<MachineItem>[] = [
  { label: 'Number', end: true, cell: (item) => item.count },
  { label: 'Part', wide: true, cell: (item) => html`<strong>${item.name}</strong>` },
  { label: 'Price', end: true, cell: (item) => amount(item.price) },
  { label: 'Price from', cell: (item) => html`<span class="small">${item.note}</span>` },
];

const FRONT: Column<OptimalMachine>[] = [
  { label: 'Machine', wide: true, cell: (machine) => html`<strong>${machine.name}</strong>` },
  { label: 'Cost', end: true, sort: (machine) => value(machine.cost), cell: (machine) => amount(machine.cost) },
  { label: 'Power', end: true, sort: (machine) => machine.watts, cell: (machine) => `${plain(machine.watts, 0)} W` },
  { label: 'Speed', end: true, sort: (machine) => machine.speed, cell: (machine) => plain(machine.speed, 2) },
];

/** The best machine within limits, and what each limit costs. */
class BestMachinePage extends Page {
  static properties = { optimum: { state: true }, failure: { state: true }, asking: { state: true } };

  declare optimum: Optimum | undefined;
  declare failure: Error | undefined;
  declare asking: boolean;

  constructor() {
    super();
    this.asking = false;
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Best machine',
        'Of all parts that fit together and have a price, and of complete systems. An empty field is no limit.',
      )}
      <form class="filters" aria-label="Limits" @submit=${this.asked}>
        <label class="field"
          >Goal
          <select name="goal">
            ${GOALS.map(({ goal, label }) => html`<option value=${goal}>${label}</option>`)}
          </select>
        </label>
        ${LIMITS.map(
          ({ key, label, usual }) => html`<label class="field"
            >${label}
            <input type="number" name=${key} min="0" step="any" value=${usual} />
          </label>`,
        )}
        <button class="button primary" type="submit" ?disabled=${this.asking}>${this.asking ? 'Looking …' : 'Find'}</button>
      </form>
      <div role="status">
        ${this.failure ? failureNotice(this.failure) : this.optimum ? this.answer(this.optimum) : nothing}
      </div>
    `;
  }

  private answer(optimum: Optimum): TemplateResult {
    return html`<div class="stack">
      <section class="card" aria-label="The best machine">
        ${optimum.best
          ? html`<header><h2>${optimum.best.name}</h2></header>
              <div class="body">
                <p>${this.summary(optimum.best)}</p>
                ${optimum.limits.map((limit) => html`<p>${this.limit(limit)}</p>`)}
              </div>
              <sc-table
                cards
                caption="Parts"
                .columns=${ITEMS}
                .rows=${optimum.best.items ?? []}
                .key=${(item: MachineItem) => item.name}
              ></sc-table>`
          : html`${empty('There is none', optimum.noneBecause ?? '')}
              <div class="body">${optimum.limits.map((limit) => html`<p>${this.limit(limit)}</p>`)}</div>`}
      </section>
      ${optimum.front.length > 0
        ? html`<section class="card" aria-label="What nothing beats">
            <header><h2>What nothing beats in cost, power and speed at once</h2></header>
            <sc-table
              cards
              caption="What nothing beats"
              .columns=${FRONT}
              .rows=${optimum.front}
              .key=${(machine: OptimalMachine) => `${machine.name} ${machine.cost.amount}`}
              .rowClass=${(machine: OptimalMachine) => (machine.name === optimum.best?.name ? 'chosen' : '')}
            ></sc-table>
          </section>`
        : nothing}
      <p class="small muted">${optimum.unpriced.length} parts were left out because nobody states a price.</p>
    </div>`;
  }

  private summary(machine: OptimalMachine): TemplateResult {
    return html`${amount(machine.cost)}, ${plain(machine.watts, 0)} W, ${plain(machine.speed, 2)} times an RTX 3060 by data sheets.`;
  }

  private limit({ limit, next, noneBecause }: MachineLimit): TemplateResult {
    const name = limit.toLowerCase();
    return next
      ? html`The ${name} binds. Next: <strong>${next.name}</strong>, ${this.summary(next)}`
      : html`The ${name} does not bind: ${noneBecause}.`;
  }

  private async asked(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const question: Record<string, unknown> = { goal: form.get('goal') };
    for (const { key } of LIMITS) {
      const given = String(form.get(key) ?? '');
      if (given !== '') {
        question[key] = Number(given);
      }
    }
    this.asking = true;
    try {
      const answer = await sendJson('POST', '/api/v1/optimisations', question);
      this.optimum = await answer.json();
      this.failure = undefined;
    } catch (failure) {
      this.failure = asRefusal(failure);
    } finally {
      this.asking = false;
    }
  }
}

customElements.define('sc-best-machine-page', BestMachinePage);
