import { html, nothing, type TemplateResult } from 'lit';
import { getAll, getJson } from '../api/client';
import type { Scenario, ScenarioColumn } from '../api/costs';
import type { Money } from '../api/types';
import { whenText } from '../format/instant';
import { amount, value } from '../format/money';
import type { Column } from '../parts/data-table';
import { LOADING, Page, type Loaded } from '../parts/page';
import { table } from '../parts/table';
import { UNKNOWN, aside, card, empty, show } from '../parts/view';

/** As many as the service compares. */
const COMPARED_MAX = 6;

interface Row {
  scenario: string;
  months: number;
  option: string;
  best: boolean;
  possible: boolean;
  total: Money;
  p10?: Money;
  p90?: Money;
}

const COLUMNS: Column<Row>[] = [
  { label: 'Scenario', wide: true, sort: (row) => row.scenario, cell: (row) => html`<strong>${row.scenario}</strong><span class="sub">${row.months} months</span>` },
  {
    label: 'Option',
    sort: (row) => row.option,
    cell: (row) => html`${row.option}${row.best ? html` <span class="chip good">Best</span>` : nothing}${row.possible ? nothing : html`<span class="sub">not possible</span>`}`,
  },
  { label: 'Total', end: true, sort: (row) => value(row.total), cell: (row) => amount(row.total) },
  { label: 'One in ten below', end: true, sort: (row) => row.p10 && value(row.p10), cell: (row) => (row.p10 ? amount(row.p10) : UNKNOWN) },
  { label: 'Nine in ten below', end: true, sort: (row) => row.p90 && value(row.p90), cell: (row) => (row.p90 ? amount(row.p90) : UNKNOWN) },
];

function rows(columns: ScenarioColumn[]): Row[] {
  return columns.flatMap(({ name, months, best, options, risks }) =>
    options.map(({ option, total, possible }) => {
      const risk = risks.find((each) => each.option === option);
      return { scenario: name, months, option, best: option === best, possible, total, p10: risk?.p10, p90: risk?.p90 };
    }),
  );
}

/** The kept scenarios; those that are chosen side by side. */
class Scenarios extends Page {
  static properties = { scenarios: { state: true }, chosen: { state: true }, columns: { state: true } };

  declare scenarios: Loaded<Scenario[]>;
  declare chosen: string[];
  declare columns: Loaded<ScenarioColumn[]>;

  constructor() {
    super();
    this.scenarios = LOADING;
    this.chosen = [];
    this.columns = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getAll<Scenario>('/api/v1/scenarios', this.signal), (loaded) => (this.scenarios = loaded));
  }

  render(): TemplateResult {
    return card(
      'Kept scenarios',
      show(this.scenarios, (scenarios) =>
        scenarios.length === 0
          ? empty('No scenario is kept', html`A what-if question of a team is kept by <code>supercargo what-if FILE --keep</code>.`)
          : html`<div class="body filters" role="group" aria-label="Scenarios to compare">${scenarios.map((each) => this.choice(each))}</div>
              ${this.chosen.length === 0
                ? nothing
                : show(this.columns, (columns) =>
                    table('Scenarios side by side', COLUMNS, rows(columns), (row: Row) => `${row.scenario}/${row.option}`),
                  )}`,
      ),
      aside(`choose up to ${COMPARED_MAX} to see them side by side`),
    );
  }

  private choice(scenario: Scenario): TemplateResult {
    const chosen = this.chosen.includes(scenario.id);
    return html`<label class="check" title="Kept ${whenText(scenario.createdAt)} by ${scenario.createdBy}"
      ><input
        type="checkbox"
        .checked=${chosen}
        ?disabled=${!chosen && this.chosen.length === COMPARED_MAX}
        @change=${() => this.toggle(scenario.id)}
      />
      ${scenario.name} (${scenario.team})</label
    >`;
  }

  private toggle(id: string): void {
    const chosen = this.chosen.includes(id) ? this.chosen.filter((other) => other !== id) : [...this.chosen, id];
    this.chosen = chosen;
    if (chosen.length > 0) {
      const query = chosen.map((each) => `id=${encodeURIComponent(each)}`).join('&');
      void this.load(
        getJson<{ items: ScenarioColumn[] }>(`/api/v1/scenarios/comparison?${query}`, this.signal).then(({ items }) => items),
        (loaded) => {
          if (this.chosen === chosen) {
            this.columns = loaded;
          }
        },
      );
    }
  }
}

customElements.define('sc-scenarios', Scenarios);
