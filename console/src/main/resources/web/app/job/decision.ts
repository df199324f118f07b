import { html, nothing, type TemplateResult } from 'lit';
import type { Candidate, Decision, JobView } from '../api/types';
import { when } from '../format/instant';
import { dollars, value } from '../format/money';
import { plain } from '../format/quantity';
import { accelerators, providerLabel, said } from '../format/words';
import { empty, simulatedTag } from '../parts/view';
import { candidatesTable } from './candidates';
import { costChart, type CostView } from './cost-chart';

interface DecisionProps {
  job: JobView;
  decisions: Decision[];
  index: number;
  costView: CostView;
  choose: (index: number) => void;
  chooseView: (view: CostView) => void;
}

/** Why the job runs where it runs, and what else was possible. */
export function decisionView({ job, decisions, index, costView, choose, chooseView }: DecisionProps): TemplateResult {
  const decision = decisions[Math.min(index, decisions.length - 1)];
  if (!decision) {
    return html`<section class="card" aria-label="Decision">${empty('No decision yet', 'The router has not looked for a place so far.')}</section>`;
  }
  return html`
    <section class="card" aria-labelledby="why">
      <header>
        <h2 id="why">${decision.outcome === 'PLACED' ? 'Why here' : decision.outcome === 'DEFERRED' ? 'Why it waits' : 'Why not'}</h2>
        ${decisions.length > 1 ? chooser(decisions, index, choose) : nothing}
      </header>
      <div class="body">
        <p class="why">${decision.reason.charAt(0).toUpperCase()}${decision.reason.slice(1)}</p>
        ${alternative(decision)}
        <p class="small muted">
          Policy ${decision.policy} · decided ${when(decision.decidedAt)} on prices and capacity as of
          ${when(decision.snapshotTakenAt)} · snapshot <span class="mono">${decision.snapshotId}</span>
          ${simulatedTag(decision.simulated)}
        </p>
      </div>
    </section>
    <section class="card" aria-labelledby="costs">
      <header>
        <h2 id="costs">What each place would cost</h2>
        <div class="segments" role="group" aria-label="Chart">
          ${(['cost', 'cost-and-finish'] as const).map(
            (view) => html`<button type="button" aria-pressed=${costView === view} @click=${() => chooseView(view)}>
              ${view === 'cost' ? 'Cost' : 'Cost and finish'}
            </button>`,
          )}
        </div>
      </header>
      <div class="body">${costChart(decision, job, costView)}</div>
    </section>
  `;
}

/** Every place that was looked at. */
export function candidatesView(decisions: Decision[], index: number): TemplateResult | typeof nothing {
  const decision = decisions[Math.min(index, decisions.length - 1)];
  if (!decision) {
    return nothing;
  }
  const eligible = decision.candidates.filter((candidate) => candidate.eligible).length;
  return html`
    <section class="card" aria-labelledby="candidates">
      <header>
        <h2 id="candidates">Candidates</h2>
        <p class="small muted">${eligible} of ${decision.candidates.length} places can run it</p>
      </header>
      ${exclusions(decision)} ${candidatesTable(decision)}
    </section>
  `;
}

/** How many places each rule excluded, the most common first. */
function exclusions(decision: Decision): TemplateResult | typeof nothing {
  const counts = new Map<string, number>();
  for (const candidate of decision.candidates) {
    const rule = candidate.eligible ? undefined : candidate.findings?.[0]?.rule;
    if (rule !== undefined) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  const texts = [...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${said(rule)} ${plain(count, 0)}`);
  return texts.length === 0 ? nothing : html`<p class="body small muted">Excluded by rule: ${texts.join(', ')}.</p>`;
}

function chooser(decisions: Decision[], index: number, choose: (index: number) => void): TemplateResult {
  return html`<label class="field"
    ><span class="visually-hidden">Decision</span>
    <select @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
      ${decisions.map(
        (decision, at) => html`<option value=${at} ?selected=${at === index}>
          Attempt ${decision.attempt}: ${said(decision.outcome)}${at === 0 ? ' (latest)' : ''}
        </option>`,
      )}
    </select>
  </label>`;
}

/** The next best place in one sentence. */
function alternative(decision: Decision): TemplateResult | typeof nothing {
  const chosen = decision.candidates.find((candidate) => candidate.chosen);
  const next = decision.candidates.find((candidate) => candidate.eligible && !candidate.chosen);
  const own = value(chosen?.marginalCost ?? chosen?.expectedCost);
  const other = value(next?.marginalCost ?? next?.expectedCost);
  if (!next || own === undefined || other === undefined) {
    return nothing;
  }
  const difference = other - own;
  const compared =
    Math.abs(difference) < 0.005
      ? 'would cost the same'
      : `would cost ${dollars(Math.abs(difference), next.expectedCost?.currency)} ${difference > 0 ? 'more' : 'less'}`;
  return html`<p>Next in line: ${name(next)}, which ${compared}.</p>`;
}

function name(candidate: Candidate): string {
  const place = candidate.provider === 'local' ? candidate.instanceType : `${providerLabel(candidate.provider)} ${candidate.region}`;
  return `${accelerators(candidate)}, ${place}, ${said(candidate.market).toLowerCase()}`;
}
