import { html, nothing, type TemplateResult } from 'lit';
import type { Candidate, Decision } from '../api/types';
import { span, seconds } from '../format/duration';
import { age, when } from '../format/instant';
import { amount, hourly, value } from '../format/money';
import { gibibytes, rate } from '../format/quantity';
import { accelerators, providerLabel, said } from '../format/words';
import type { Column } from '../parts/data-table';
import { UNKNOWN, marketLabel } from '../parts/view';

function time(iso: string | undefined): TemplateResult {
  const total = seconds(iso);
  return total === undefined ? UNKNOWN : html`<span class="nowrap">${span(total)}</span>`;
}

function columns(decidedAt: string): Column<Candidate>[] {
  return [
    { label: '#', end: true, className: 'rank', sort: (candidate) => candidate.rank, cell: (candidate) => candidate.rank },
    {
      label: 'Place',
      wide: true,
      sort: (candidate) => `${candidate.provider} ${candidate.region} ${candidate.instanceType}`,
      cell: (candidate) =>
        html`<strong class="nowrap">${providerLabel(candidate.provider)}</strong> ${candidate.chosen
            ? html`<span class="tag chosen">Chosen</span>`
            : nothing}
          <span class="sub nowrap">${candidate.zone ?? candidate.region} · ${candidate.instanceType}</span>`,
    },
    {
      label: 'Accelerators',
      sort: (candidate) => `${candidate.acceleratorId} ${candidate.nodes * candidate.acceleratorsPerNode}`,
      cell: (candidate) =>
        html`<span class="nowrap">${accelerators(candidate)}</span><span class="sub">${marketLabel(candidate.market)}</span>`,
    },
    {
      label: 'Expected cost',
      end: true,
      sort: (candidate) => value(candidate.expectedCost),
      cell: (candidate) =>
        candidate.expectedCost
          ? html`<strong>${amount(candidate.expectedCost)}</strong>${candidate.marginalCost && candidate.marginalCost.amount !== candidate.expectedCost.amount
                ? html`<span class="sub nowrap">${amount(candidate.marginalCost)} marginal</span>`
                : nothing}`
          : UNKNOWN,
    },
    {
      label: 'Predicted run time',
      end: true,
      sort: (candidate) => seconds(candidate.predictedRunTime?.p50),
      cell: ({ predictedRunTime }) =>
        predictedRunTime
          ? html`${time(predictedRunTime.p50)}<span class="sub"
                >${time(predictedRunTime.p10)} – ${time(predictedRunTime.p90)}</span
              >`
          : UNKNOWN,
    },
    {
      label: 'Wall clock',
      end: true,
      sort: (candidate) => seconds(candidate.wallclock?.total),
      cell: (candidate) =>
        html`${time(candidate.wallclock?.total)}${candidate.expectedFinish
          ? html`<span class="sub nowrap">by ${when(candidate.expectedFinish)}</span>`
          : nothing}`,
    },
    {
      label: 'Price per hour',
      end: true,
      sort: (candidate) => value(candidate.pricePerHour),
      cell: (candidate) =>
        html`<span title=${candidate.priceSource ?? ''}>${candidate.pricePerHour ? hourly(candidate.pricePerHour) : UNKNOWN}</span>
          ${candidate.priceAsOf
            ? html`<span class="sub nowrap" title=${candidate.priceAsOf}>${age(candidate.priceAsOf, decidedAt)}</span>`
            : nothing}`,
    },
    {
      label: 'Why not',
      wide: true,
      className: 'lost labelled',
      cell: (candidate) => (candidate.chosen ? html`<span class="muted">Chosen</span>` : reason(candidate)),
    },
  ];
}

function reason(candidate: Candidate): unknown {
  return candidate.reason ?? candidate.findings?.map((finding) => finding.message).join(' ') ?? nothing;
}

function detail(candidate: Candidate): TemplateResult {
  const { wallclock, memory, findings, evidence } = candidate;
  return html`<div class="facts">
    ${wallclock
      ? html`<div>
          <h3>Wall clock</h3>
          <dl>
            <dt>Start-up</dt>
            <dd>${time(wallclock.startUp)}</dd>
            <dt>Data transfer</dt>
            <dd>${time(wallclock.dataTransfer)}</dd>
            <dt>Compute</dt>
            <dd>${time(wallclock.compute)}</dd>
            <dt>Checkpoints</dt>
            <dd>${time(wallclock.checkpointOverhead)}</dd>
            <dt>
              Restarts${wallclock.expectedRestarts === undefined ? nothing : ` (${wallclock.expectedRestarts.toFixed(2)} expected)`}
            </dt>
            <dd>${time(wallclock.restart)}</dd>
            <dt>Lost work</dt>
            <dd>${time(wallclock.lostWork)}</dd>
            <dt class="total">Total</dt>
            <dd class="total">${time(wallclock.total)}</dd>
          </dl>
        </div>`
      : nothing}
    <div>
      <h3>Memory per accelerator</h3>
      <dl>
        <dt>Needed</dt>
        <dd>${memory?.needed === undefined ? UNKNOWN : gibibytes(memory.needed)}</dd>
        <dt>Available</dt>
        <dd>${memory?.available === undefined ? UNKNOWN : gibibytes(memory.available)}</dd>
      </dl>
      ${memory?.verdict ? html`<p class="small muted">${memory.verdict}</p>` : nothing}
    </div>
    <div>
      <h3>Price</h3>
      <dl>
        <dt>Per hour</dt>
        <dd>${candidate.pricePerHour ? hourly(candidate.pricePerHour) : UNKNOWN}</dd>
        <dt>Source</dt>
        <dd>${candidate.priceSource ?? UNKNOWN}</dd>
        <dt>As of</dt>
        <dd>${candidate.priceAsOf ? when(candidate.priceAsOf) : UNKNOWN}</dd>
        ${candidate.interruptionsPerHour === undefined
          ? nothing
          : html`<dt>Interruptions per hour</dt>
              <dd>${rate(candidate.interruptionsPerHour)}</dd>`}
      </dl>
    </div>
    ${findings && findings.length > 0
      ? html`<div>
          <h3>Findings</h3>
          <ul>
            ${findings.map((finding) => html`<li><strong>${said(finding.rule)}:</strong> ${finding.message}</li>`)}
          </ul>
        </div>`
      : nothing}
    ${evidence && evidence.length > 0
      ? html`<div>
          <h3>Evidence for the prediction</h3>
          <ul>
            ${[...new Set(evidence)].map((item) => html`<li>${item}</li>`)}
          </ul>
        </div>`
      : nothing}
  </div>`;
}

export function candidatesTable(decision: Decision): TemplateResult {
  return html`<sc-table
    class="dense"
    cards
    caption="Candidates, those that can run the job first"
    .columns=${columns(decision.decidedAt)}
    .rows=${decision.candidates}
    .key=${(candidate: Candidate) => `${candidate.rank} ${candidate.optionId}`}
    .group=${(candidate: Candidate) => (candidate.eligible ? 0 : 1)}
    .rowClass=${(candidate: Candidate) => (candidate.chosen ? 'chosen' : candidate.eligible ? '' : 'out')}
    .detail=${detail}
    .detailName=${(candidate: Candidate) => `${candidate.instanceType}, ${said(candidate.market)}`}
  ></sc-table>`;
}
