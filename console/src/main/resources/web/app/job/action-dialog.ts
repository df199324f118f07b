import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Foreseen, JobAction, JobView } from '../api/types';
import { failureNotice } from '../parts/view';

/** What the API is asked: the last part of the address, and the body. */
export interface Wish {
  path: string;
  body: Record<string, unknown>;
}

interface Words {
  button: string;
  question: string;
  text: string;
  confirm: string;
  dangerous?: boolean;
}

const WORDS: Record<JobAction, Words> = {
  CANCEL: {
    button: 'Cancel job …',
    question: 'Cancel',
    text: 'It cannot be resumed. What it has cost so far stays on the budget.',
    confirm: 'Cancel job',
    dangerous: true,
  },
  SUSPEND: {
    button: 'Suspend …',
    question: 'Suspend',
    text: 'Its place and its reserved budget are free for others until it is resumed; it goes on from its last checkpoint.',
    confirm: 'Suspend job',
  },
  RESUME: {
    button: 'Resume …',
    question: 'Resume',
    text: 'It is decided again with what is known now, from its last checkpoint.',
    confirm: 'Resume job',
  },
  RETRY: {
    button: 'Retry …',
    question: 'Retry',
    text: 'A new job with the same task file. Deadlines that count from submission begin anew.',
    confirm: 'Retry job',
  },
  PRIORITISE: {
    button: 'Priority …',
    question: 'Change the priority of',
    text: 'Among waiting jobs the higher goes first; ten levels count twice as much where jobs compete for scarce capacity.',
    confirm: 'Change priority',
  },
};

/** A button for each thing that the state of the job allows, the one that ends it last. */
export function actionButtons(job: JobView, open: (action: JobAction) => void): TemplateResult[] {
  const order: JobAction[] = ['PRIORITISE', 'SUSPEND', 'RESUME', 'RETRY', 'CANCEL'];
  return order
    .filter((action) => job.allowed?.includes(action))
    .map(
      (action) =>
        html`<button class="button ${WORDS[action].dangerous ? 'danger' : ''}" @click=${() => open(action)}>
          ${WORDS[action].button}
        </button>`,
    );
}

interface ActionDialog {
  job: JobView;
  action: JobAction | undefined;
  /** What stopping it means; undefined until it is known. */
  foreseen: Foreseen | undefined;
  failure: Error | undefined;
  close: () => void;
  confirm: (wish: Wish) => void;
}

/** Asks before something is done to a job, and says what it means. */
export function actionDialog({ job, action, foreseen, failure, close, confirm }: ActionDialog): TemplateResult {
  const words = action && WORDS[action];
  const submitted = (event: Event): void => {
    event.preventDefault();
    if (action) {
      confirm(wish(action, new FormData(event.target as HTMLFormElement)));
    }
  };
  return html`<dialog
    aria-labelledby="action-title"
    @close=${close}
    ${ref((element) => {
      const dialog = element as HTMLDialogElement | undefined;
      const open = action !== undefined;
      if (dialog?.isConnected && open !== dialog.open) {
        open ? dialog.showModal() : dialog.close();
      }
    })}
  >
    ${words
      ? html`<form @submit=${submitted}>
          <h2 id="action-title">${words.question} ${job.name}?</h2>
          <p>${words.text}</p>
          ${foreseen ? html`<p role="status"><strong>${foreseen.message}</strong></p>` : nothing}
          ${failure ? failureNotice(failure) : nothing} ${fields(job, action)}
          <div class="actions">
            <button type="button" class="button" @click=${close}>Leave it as it is</button>
            <button type="submit" class="button ${words.dangerous ? 'danger solid' : 'primary'}">${words.confirm}</button>
          </div>
        </form>`
      : nothing}
  </dialog>`;
}

export function tellsBefore(action: JobAction): boolean {
  return action === 'CANCEL' || action === 'SUSPEND';
}

export function pathOf(action: JobAction): string {
  return action === 'PRIORITISE' ? 'priority' : action.toLowerCase();
}

function fields(job: JobView, action: JobAction): TemplateResult | typeof nothing {
  switch (action) {
    case 'CANCEL':
    case 'SUSPEND':
      return html`<label class="field">Reason (optional)<input name="reason" maxlength="200" autocomplete="off" /></label>
        <label class="check"><input type="checkbox" name="now" /> At once, without time to write a checkpoint</label>`;
    case 'RETRY':
      return html`<label class="check"
        ><input type="checkbox" name="fromCheckpoint" ?checked=${job.checkpointProgress > 0} /> Go on from the checkpoint at
        ${Math.floor(100 * job.checkpointProgress)} %</label
      >`;
    case 'PRIORITISE':
      return html`<label class="field"
        >Priority, 0 to 100<input name="priority" type="number" min="0" max="100" required .value=${String(job.priority ?? 50)}
      /></label>`;
    case 'RESUME':
      return nothing;
  }
}

function wish(action: JobAction, form: FormData): Wish {
  const path = pathOf(action);
  switch (action) {
    case 'CANCEL':
    case 'SUSPEND': {
      const reason = form.get('reason')?.toString().trim() ?? '';
      return {
        path,
        body: { ...(reason === '' ? {} : { reason }), ...(form.has('now') ? { now: true } : {}) },
      };
    }
    case 'RETRY':
      return { path, body: { fromCheckpoint: form.has('fromCheckpoint') } };
    case 'PRIORITISE':
      return { path, body: { priority: Number(form.get('priority')) } };
    case 'RESUME':
      return { path, body: {} };
  }
}
