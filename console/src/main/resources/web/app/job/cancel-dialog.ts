import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { JobView } from '../api/types';
import { failureNotice } from '../parts/view';

interface CancelDialog {
  job: JobView;
  open: boolean;
  failure: Error | undefined;
  close: () => void;
  confirm: (reason: string) => void;
}

/** Asks before a job is cancelled: what has been computed since the last checkpoint is lost. */
export function cancelDialog({ job, open, failure, close, confirm }: CancelDialog): TemplateResult {
  const submitted = (event: Event): void => {
    event.preventDefault();
    confirm(new FormData(event.target as HTMLFormElement).get('reason')?.toString().trim() ?? '');
  };
  return html`<dialog
    aria-labelledby="cancel-title"
    @close=${close}
    ${ref((element) => {
      const dialog = element as HTMLDialogElement | undefined;
      if (dialog?.isConnected && open !== dialog.open) {
        open ? dialog.showModal() : dialog.close();
      }
    })}
  >
    <form @submit=${submitted}>
      <h2 id="cancel-title">Cancel ${job.name}?</h2>
      <p>It stops now and cannot be resumed. What it has cost so far stays on the budget.</p>
      ${failure ? failureNotice(failure) : nothing}
      <label class="field">Reason (optional)<input name="reason" maxlength="200" autocomplete="off" /></label>
      <div class="actions">
        <button type="button" class="button" @click=${close}>Keep it running</button>
        <button type="submit" class="button danger solid">Cancel job</button>
      </div>
    </form>
  </dialog>`;
}
