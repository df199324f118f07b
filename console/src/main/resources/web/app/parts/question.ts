import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ApiError } from '../api/client';
import type { Issue } from '../api/types';
import './yaml-editor';
import type { YamlEditor } from './yaml-editor';

interface QuestionForm {
  /** What a screen reader calls the document. */
  name: string;
  text: string;
  failure: ApiError | undefined;
  /** The id of what tells the result. */
  describedBy: string;
  button: string;
  busyButton: string;
  busy: boolean;
  hint?: string;
  /** Fields to begin with: examples, templates, files. */
  begin: TemplateResult | typeof nothing;
  edited: (text: string) => void;
  submitted: () => void;
}

/** A document to write and to send. */
export function questionForm(question: QuestionForm): TemplateResult {
  const submitted = (event: Event): void => {
    event.preventDefault();
    question.submitted();
  };
  return html`<form class="stack" @submit=${submitted}>
    ${question.begin === nothing ? nothing : html`<div class="filters">${question.begin}</div>`}
    <sc-yaml-editor
      name=${question.name}
      .text=${question.text}
      .wrong=${new Set((question.failure?.issues ?? []).map(({ line }) => line).filter((at) => at !== undefined))}
      describedBy=${question.describedBy}
      @edited=${(event: CustomEvent<string>) => question.edited(event.detail)}
    ></sc-yaml-editor>
    <div class="actions">
      <button class="button primary" type="submit" ?disabled=${question.busy}>
        ${question.busy ? question.busyButton : question.button}
      </button>
      ${question.hint ? html`<span class="small muted">${question.hint}</span>` : nothing}
    </div>
  </form>`;
}

/** What is wrong with a document: in general, and line by line with a way into the editor of {@code page}. */
export function refusal(failure: ApiError, page: LitElement): TemplateResult {
  const count = failure.issues.length;
  return html`
    <div class="notice bad">
      <strong>${count > 0 ? `${count} ${count === 1 ? 'thing' : 'things'} to fix` : failure.title}</strong>
      ${count > 0 ? nothing : failure.message}
    </div>
    ${count > 0 ? html`<ol class="issues">${failure.issues.map((issue) => wrongLine(issue, page))}</ol>` : nothing}
  `;
}

function wrongLine(issue: Issue, page: LitElement): TemplateResult {
  const { line, column = 1, path, message } = issue;
  const goTo = (at: number): void => (page.querySelector('sc-yaml-editor') as YamlEditor).goTo(at, column);
  return html`<li>
    ${line === undefined
      ? html`<strong>${path}</strong>`
      : html`<button type="button" @click=${() => goTo(line)}>Line ${line}${path ? `: ${path}` : ''}</button>`}
    <div>${path && message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message}</div>
  </li>`;
}

/** A failure of any kind as one that can be shown beside a document. */
export function asRefusal(failure: unknown): ApiError {
  return failure instanceof ApiError ? failure : new ApiError(0, 'The answer cannot be read', (failure as Error).message);
}
