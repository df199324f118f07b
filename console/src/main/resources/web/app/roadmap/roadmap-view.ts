import { html, nothing, type TemplateResult } from 'lit';
import type { Alternative, Roadmap, RoadmapMonth, RoadmapStep, Sensitivity, Shortfall } from '../api/planning';
import { when } from '../format/instant';
import { sumOf } from '../format/money';
import { monthLabel } from '../format/month';
import { percent, seriesLabel } from '../format/quantity';
import type { Palette } from '../parts/chart';
import { tornado, tornadoWords, type Span } from '../parts/tornado';
import { table } from '../parts/table';
import { aside, card, empty, tile } from '../parts/view';
import { capacityChart, capacityInWords, cashChart, cashInWords } from './roadmap-charts';
import { ALTERNATIVES, MONTHS, SENSITIVITIES, SHORTFALLS, STEPS } from './roadmap-tables';
import { sources } from './sources';

/** A roadmap: what to do first, then what it rests on. */
export function roadmapView(roadmap: Roadmap): TemplateResult {
  return html`
    ${roadmap.affordable ? nothing : overspends(roadmap)} ${tiles(roadmap)} ${steps(roadmap)}
    ${card(
      'Demand and capacity',
      html`<div class="body">
        <sc-chart
          .label=${capacityInWords(roadmap.monthly)}
          .option=${(palette: Palette, width: number) => capacityChart(roadmap.monthly, palette, width)}
        ></sc-chart>
      </div>`,
      aside('accelerators; bars are means over the month'),
    )}
    ${triggers(roadmap)} ${shortfalls(roadmap)}
    ${card(
      'Cash',
      html`<div class="body">
        <sc-chart
          .label=${cashInWords(roadmap.monthly)}
          .option=${(palette: Palette, width: number) => cashChart(roadmap.monthly, palette, width)}
        ></sc-chart>
      </div>`,
      aside('US dollars paid in each month'),
    )}
    ${alternatives(roadmap)} ${sensitivities(roadmap)}
    ${card(
      'Month by month',
      html`<sc-table
        class="dense"
        caption="Month by month: accelerators and US dollars"
        .columns=${MONTHS}
        .rows=${roadmap.monthly}
        .key=${(month: RoadmapMonth) => month.month}
      ></sc-table>`,
    )}
    ${roadmap.notes.length > 0
      ? card('What it rests on', html`<ul class="body notes">${roadmap.notes.map((note) => html`<li>${note}</li>`)}</ul>`)
      : nothing}
    ${sources(roadmap.sources)}
    <p class="small muted">
      ${seriesLabel(roadmap.team, roadmap.acceleratorClass)} · made ${when(roadmap.createdAt)} by ${roadmap.createdBy} ·
      <span class="mono">${roadmap.id}</span>
    </p>
  `;
}

function overspends(roadmap: Roadmap): TemplateResult {
  return html`<div class="notice bad" role="alert">
    <strong>The budgets do not suffice</strong>
    ${roadmap.overspends.map(
      ({ quarter, budget, needed, missing }) =>
        html`<p>${quarter}: ${sumOf(needed)} are needed of ${sumOf(budget)}, ${sumOf(missing)} are missing.</p>`,
    )}
    <p>They pay for about ${percent(roadmap.affordableShare)} of the demand. Below is the plan that exceeds them least.</p>
  </div>`;
}

function tiles({ cost, firstMonth, months, serviceLevelPercent }: Roadmap): TemplateResult {
  return html`<dl class="tiles">
    ${tile('Expected cost', sumOf(cost.expected), `no plan costs less than ${sumOf(cost.lowerBound)}`)}
    ${tile('Cash', sumOf(cost.cash), `${months} months from ${monthLabel(firstMonth)}`)}
    ${tile('Left at the end', sumOf(cost.leftAtEnd), 'what hardware fetches then, and what is prepaid')}
    ${tile('Waiting', sumOf(cost.waiting), 'work that waits, not cash')}
    ${tile('Service level', `${serviceLevelPercent} %`, 'of the hours get all they want')}
  </dl>`;
}

function steps({ steps: all }: Roadmap): TemplateResult {
  return card(
    'What to do',
    all.length === 0
      ? empty('Nothing to buy, reserve or retire', 'What is there, and capacity by the hour, is the cheapest way through these months.')
      : table('What to do', STEPS, all, (step: RoadmapStep) => `${step.month} ${step.kind} ${step.what}`),
    aside('make the plan again every month and do only the first month’s steps'),
  );
}

function triggers({ triggers: all }: Roadmap): TemplateResult | typeof nothing {
  return all.length === 0
    ? nothing
    : card('What would change it', html`<ul class="body notes">${all.map(({ text }) => html`<li>${text}</li>`)}</ul>`);
}

function shortfalls({ shortfalls: all }: Roadmap): TemplateResult | typeof nothing {
  return all.length === 0
    ? nothing
    : card(
        'Shortfalls if nothing is done',
        html`<sc-table
          caption="Shortfalls, in accelerators"
          .columns=${SHORTFALLS}
          .rows=${all}
          .key=${(month: Shortfall) => month.month}
        ></sc-table>`,
        aside('accelerators'),
      );
}

function alternatives({ alternatives: all }: Roadmap): TemplateResult | typeof nothing {
  return all.length === 0
    ? nothing
    : card(
        'Why not another plan',
        table('Other plans', ALTERNATIVES, all, (plan: Alternative) => plan.name),
      );
}

function sensitivities({ sensitivities: all }: Roadmap): TemplateResult | typeof nothing {
  if (all.length === 0) {
    return nothing;
  }
  const spans: Span[] = all.map(({ input, costLow, costHigh }) => ({ name: input, low: costLow, high: costHigh }));
  return card(
    'If an input is off',
    html`<div class="body">
        <sc-chart
          class="low"
          .label=${`Expected cost over each input: ${tornadoWords(spans)}.`}
          .option=${(palette: Palette, width: number) => tornado(spans, palette, width)}
        ></sc-chart>
      </div>
      <sc-table
        cards
        caption="Expected cost if an input is off"
        .columns=${SENSITIVITIES}
        .rows=${all}
        .key=${(each: Sensitivity) => each.input}
      ></sc-table>`,
    aside('expected cost, planned again with one input changed'),
  );
}
