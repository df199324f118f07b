import { html, nothing, type TemplateResult } from 'lit';
import type { Origin, Source } from '../api/planning';
import { when } from '../format/instant';
import { said, type Tone } from '../format/words';
import type { Column } from '../parts/data-table';
import { table } from '../parts/table';
import { aside, card } from '../parts/view';

const TONES: Record<Origin, Tone> = { GIVEN: 'held', PLATFORM: 'good', ASSUMED: 'warn', MISSING: 'bad' };

const COLUMNS: Column<Source>[] = [
  { label: 'Input', wide: true, cell: (source) => html`<strong>${source.input}</strong>` },
  { label: 'Said by', cell: (source) => html`<span class="chip ${TONES[source.origin]}">${said(source.origin)}</span>` },
  { label: 'What', wide: true, className: 'labelled', cell: (source) => html`<span class="small">${source.text}</span>` },
  { label: 'As of', cell: (source) => (source.asOf === undefined ? nothing : when(source.asOf)) },
];

/** Who told what a plan was made of; nothing if all of it was in the question. */
export function sources(all: Source[] = []): TemplateResult | typeof nothing {
  return all.length === 0
    ? nothing
    : card(
        'Where its inputs come from',
        table('Where the inputs come from', COLUMNS, all, (source: Source) => `${source.input} ${source.text}`),
        aside('given in the question, known to the platform, assumed as usual, or missing'),
      );
}
