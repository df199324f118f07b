import { html, nothing, type TemplateResult } from 'lit';
import { seconds, span } from '../format/duration';
import { amount } from '../format/money';
import { gibibytes } from '../format/quantity';
import { said } from '../format/words';
import type { Column } from '../parts/data-table';
import { Page, type Loaded } from '../parts/page';
import { table } from '../parts/table';
import { UNKNOWN, card, empty, pageHead, progressBar, show, tile } from '../parts/view';
import { readReport, type Assessment, type ComponentScore, type Outlook, type Upgrade } from './report';

function component(name: string): string {
  return name === 'GPU' ? name : said(name);
}

function time(iso: string | undefined): unknown {
  const total = seconds(iso);
  return total === undefined ? UNKNOWN : span(total);
}

function cost(upgrade: Upgrade): unknown {
  const { costLow, costHigh, currency = 'USD' } = upgrade;
  if (costLow === undefined || costHigh === undefined) {
    return UNKNOWN;
  }
  const low = amount({ amount: costLow, currency });
  return costLow === costHigh ? low : html`${low} to ${amount({ amount: costHigh, currency })}`;
}

const COMPONENTS: Column<ComponentScore>[] = [
  { label: 'Component', cell: (score) => html`<strong>${component(score.component)}</strong>` },
  { label: 'Points', end: true, sort: (score) => score.points, cell: (score) => `${Math.round(score.points)} of ${score.pointsMax}` },
  { label: 'Share', cell: (score) => progressBar(score.points / score.pointsMax, `Share of the points for ${component(score.component)}`) },
  { label: 'Why', wide: true, cell: (score) => score.reason },
];

const MODELS: Column<Outlook>[] = [
  { label: 'Model', wide: true, sort: (model) => model.name, cell: (model) => html`<strong>${model.name}</strong>` },
  { label: 'For', cell: (model) => model.work },
  {
    label: 'Needs',
    end: true,
    sort: (model) => model.needBytes,
    cell: (model) => (model.needBytes === undefined ? UNKNOWN : gibibytes(model.needBytes)),
  },
  {
    label: 'Time',
    end: true,
    sort: (model) => seconds(model.timeP50),
    cell: (model) =>
      model.timeP50 === undefined
        ? nothing
        : html`${time(model.timeP50)}<span class="sub">${time(model.timeP10)} to ${time(model.timeP90)}</span>`,
  },
  { label: 'Trains', wide: true, sort: (model) => Number(!model.trains), cell: (model) => model.fit },
];

const UPGRADES: Column<Upgrade>[] = [
  { label: 'What', wide: true, cell: (upgrade) => html`<strong>${upgrade.what}</strong>` },
  { label: 'Cost', end: true, sort: (upgrade) => (upgrade.costLow === undefined ? undefined : Number(upgrade.costLow)), cell: cost },
  { label: 'Score', end: true, sort: (upgrade) => upgrade.scoreAfter, cell: (upgrade) => `${upgrade.scoreBefore} → ${upgrade.scoreAfter}` },
  { label: 'Models', end: true, sort: (upgrade) => upgrade.modelsAfter, cell: (upgrade) => `${upgrade.modelsBefore} → ${upgrade.modelsAfter}` },
  {
    label: 'Does it fit',
    wide: true,
    cell: (upgrade) => upgrade.compatibility.map((check) => `${said(check.aspect)}: ${check.detail}`).join('; '),
  },
];

/** Shows a report of {@code supercargo assess --json}. It is read here and sent nowhere. */
class AssessmentPage extends Page {
  static properties = { report: { state: true } };

  declare report: Loaded<Assessment> | undefined;

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Assessment',
        html`How ready a machine is for training. Open what <code>supercargo assess --json</code> wrote; the file stays in this browser.`,
      )}
      <form class="filters" aria-label="Open a report" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field"
          >Report
          <input type="file" accept="application/json,.json" @change=${(event: Event) => this.chosen(event.target as HTMLInputElement)} />
        </label>
      </form>
      ${this.report === undefined
        ? html`<section class="card">
            ${empty('No report yet', html`Make one with <code>supercargo assess --json &gt; report.json</code> and open it here.`)}
          </section>`
        : show(this.report, (report) => this.shown(report))}
    `;
  }

  private shown(report: Assessment): TemplateResult {
    const { machine } = report;
    return html`
      <div class="stack">
        <dl class="tiles">
          ${tile(`Readiness of ${machine.name}`, `${report.score} of 100`, report.gradeMeaning)}
          ${tile('Bottleneck', component(report.bottleneck), 'Most points are lost on it.')}
          ${tile(
            'Machine',
            machine.gpus.length === 0 ? 'No GPU' : machine.gpus.map((gpu) => gpu.name).join(', '),
            `${machine.processor.name}, ${gibibytes(machine.memory.bytes)}, assessed on ${report.date}`,
          )}
        </dl>
        ${this.table('Points by component', COMPONENTS, report.components, (score) => score.component)}
        ${this.table('What it can train', MODELS, report.models, (model) => model.model)}
        ${report.upgrades.length === 0 ? nothing : this.table('Upgrades, the most points for the money first', UPGRADES, report.upgrades, (upgrade) => upgrade.what)}
        ${card(
          'Power, heat, age',
          html`<div class="body">
            <p>${report.power.verdict}</p>
            <ul>
              ${[...report.heat, ...report.life, ...machine.remarks].map((sentence) => html`<li>${sentence}</li>`)}
            </ul>
            <p class="small muted">Facts bundled with the command, the newest of ${report.factsAsOf}.</p>
          </div>`,
        )}
      </div>
    `;
  }

  private table<R>(title: string, columns: Column<R>[], rows: R[], key: (row: R) => string): TemplateResult {
    return card(title, table(title, columns, rows, key));
  }

  private chosen(input: HTMLInputElement): void {
    const file = input.files?.[0];
    if (file) {
      void this.load(readReport(file), (loaded) => (this.report = loaded));
    }
  }
}

customElements.define('sc-assessment-page', AssessmentPage);
