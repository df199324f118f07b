import { html, nothing, type TemplateResult } from 'lit';
import { getJson } from '../api/client';
import type { CommitmentAdvice, CommitmentReport, CommitmentUse, Coverage, MachineAdvice } from '../api/commitments';
import { sumOf } from '../format/money';
import { plain } from '../format/quantity';
import { LOADING, Page, type Loaded } from '../parts/page';
import { table } from '../parts/table';
import { aside, card, empty, pageHead, show } from '../parts/view';
import { ADVICE, COVERAGE, USES } from './commitment-tables';

/** What was paid in advance, what was made of it, and what to commit to. */
class CommitmentsPage extends Page {
  static properties = { report: { state: true }, advice: { state: true } };

  declare report: Loaded<CommitmentReport>;
  declare advice: Loaded<CommitmentAdvice>;

  constructor() {
    super();
    this.report = LOADING;
    this.advice = LOADING;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getJson<CommitmentReport>('/api/v1/commitment-utilisation', this.signal), (loaded) => (this.report = loaded));
    void this.load(getJson<CommitmentAdvice>('/api/v1/commitment-advice', this.signal), (loaded) => (this.advice = loaded));
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Commitments',
        'Reserved instances, savings plans and capacity blocks: paid whether used or not. Over the last 30 days.',
      )}
      <div class="stack">
        ${show(this.report, (report) => this.uses(report))} ${show(this.advice, (advice) => this.toBuy(advice))}
      </div>
    `;
  }

  private uses({ cost, waste, commitments, coverage }: CommitmentReport): TemplateResult {
    return html`
      ${card(
        'Held',
        commitments.length === 0
          ? empty('No commitments', html`Tell what you have bought with <code>POST /api/v1/commitments</code>.`)
          : table('Commitments and their use', USES, commitments, ({ commitment }: CommitmentUse) => commitment.commitmentId),
        aside(html`${sumOf(cost)} due, of it <b>${sumOf(waste)}</b> for nothing`),
      )}
      ${coverage.length === 0
        ? nothing
        : card(
            'Use that commitments covered',
            table('Use that commitments covered', COVERAGE, coverage, (each: Coverage) => `${each.provider} ${each.region} ${each.instanceType}`),
            aside('spot is not counted'),
          )}
    `;
  }

  private toBuy({ hours, items }: CommitmentAdvice): TemplateResult {
    return card(
      'What to commit to',
      items.length === 0
        ? empty('Nothing to advise on yet', 'Advice rests on hours of use on demand and on commitments; there are none.')
        : table('What to commit to', ADVICE, items, (each: MachineAdvice) => `${each.provider} ${each.region} ${each.instanceType}`),
      aside(`the best answer to ${plain(hours, 0)} observed hours`),
    );
  }
}

customElements.define('sc-commitments-page', CommitmentsPage);
