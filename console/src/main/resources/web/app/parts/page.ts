import { LitElement } from 'lit';

/**
 * A page of the app. It renders into the document itself, not into a shadow root: one style sheet and one accessibility
 * tree for the whole app.
 */
export abstract class Page extends LitElement {
  private aborter = new AbortController();
  private readonly timers: number[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.aborter = new AbortController();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.aborter.abort();
    this.timers.splice(0).forEach((timer) => window.clearInterval(timer));
  }

  /** Ends the requests of a page that was left. */
  protected get signal(): AbortSignal {
    return this.aborter.signal;
  }

  /** Reads now, and again and again until the page is left. */
  protected readEvery(milliseconds: number, read: () => void): void {
    read();
    this.timers.push(window.setInterval(read, milliseconds));
  }

  /** Runs a load and keeps its result or its problem; a load that was abandoned changes nothing. */
  protected async load<T>(loading: Promise<T>, settle: (loaded: Loaded<T>) => void): Promise<void> {
    try {
      settle({ kind: 'ready', value: await loading });
    } catch (failure) {
      if (!this.signal.aborted) {
        settle({ kind: 'failed', failure: failure as Error });
      }
    }
  }
}

/** What is known of something that has to be fetched. */
export type Loaded<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; failure: Error };

export const LOADING: Loaded<never> = { kind: 'loading' };
