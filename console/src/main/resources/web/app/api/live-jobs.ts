import type { JobView } from './types';

export type Connection = 'connecting' | 'live' | 'polling';

interface Listener {
  job(job: JobView): void;
  /** Something may have been missed: read the list again. */
  refresh(): void;
  connection(connection: Connection): void;
}

const POLL_MS = 5_000;
const RECONNECT_MS = 10_000;

/**
 * Job changes as they happen, by server-sent events; while the stream is down the listener is told to read again every
 * five seconds. A hidden tab gives its connection back, as browsers allow only six to one origin.
 */
export class LiveJobs {
  private readonly listener: Listener;
  private source?: EventSource;
  private poll?: number;
  private retry?: number;
  private stopped = false;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  start(): void {
    this.stopped = false;
    document.addEventListener('visibilitychange', this.visibilityChanged);
    this.open(false);
  }

  stop(): void {
    this.stopped = true;
    document.removeEventListener('visibilitychange', this.visibilityChanged);
    this.close();
  }

  private readonly visibilityChanged = (): void => {
    if (document.hidden) {
      this.close();
    } else if (!this.source) {
      this.open(true);
    }
  };

  private open(missedSomething: boolean): void {
    this.close();
    if (this.stopped) {
      return;
    }
    let missed = missedSomething;
    const source = new EventSource('/api/v1/jobs/stream');
    this.source = source;
    source.onopen = () => {
      this.stopPolling();
      this.listener.connection('live');
      if (missed) {
        this.listener.refresh();
      }
      missed = true;
    };
    source.onmessage = (event) => this.listener.job(JSON.parse(event.data) as JobView);
    source.onerror = () => {
      this.startPolling();
      // The browser gives up for good after an error answer such as 502; then we try again ourselves.
      if (source.readyState === EventSource.CLOSED) {
        this.retry = window.setTimeout(() => this.open(true), RECONNECT_MS);
      }
    };
  }

  private close(): void {
    this.source?.close();
    this.source = undefined;
    window.clearTimeout(this.retry);
    this.stopPolling();
  }

  private startPolling(): void {
    if (this.poll === undefined) {
      this.listener.connection('polling');
      this.poll = window.setInterval(() => this.listener.refresh(), POLL_MS);
    }
  }

  private stopPolling(): void {
    window.clearInterval(this.poll);
    this.poll = undefined;
  }
}
