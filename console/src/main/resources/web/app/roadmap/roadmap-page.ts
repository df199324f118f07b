import { html, nothing, type TemplateResult } from 'lit';
import { getAll, getJson, idempotencyKey, postYaml, type ApiError } from '../api/client';
import type { Project, Roadmap, RoadmapLine } from '../api/planning';
import { whenText } from '../format/instant';
import { seriesLabel } from '../format/quantity';
import { LOADING, Page, type Loaded } from '../parts/page';
import { asRefusal, questionForm, refusal } from '../parts/question';
import { empty, pageHead, show } from '../parts/view';
import { announce } from '../shell/announcer';
import { EXAMPLE } from './example';
import { projectsCard } from './projects';
import { roadmapView } from './roadmap-view';

/** What to buy, reserve, rent and retire month by month: the roadmaps made so far, and a new one. */
class RoadmapPage extends Page {
  static properties = {
    lines: { state: true },
    projects: { state: true },
    chosen: { state: true },
    roadmap: { state: true },
    text: { state: true },
    failure: { state: true },
    asking: { state: true },
    writing: { state: true },
  };

  declare lines: Loaded<RoadmapLine[]>;
  declare projects: Loaded<Project[]>;
  declare chosen: string;
  declare roadmap: Loaded<Roadmap>;
  declare text: string;
  declare failure: ApiError | undefined;
  declare asking: boolean;
  /** Whether the question is open. */
  declare writing: boolean;

  private key = idempotencyKey();

  constructor() {
    super();
    this.lines = LOADING;
    this.projects = LOADING;
    this.chosen = '';
    this.roadmap = LOADING;
    this.text = EXAMPLE;
    this.asking = false;
    this.writing = false;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load(getAll<Project>('/api/v1/projects', this.signal), (loaded) => (this.projects = loaded));
    void this.load(getAll<RoadmapLine>('/api/v1/roadmaps', this.signal), (loaded) => {
      this.lines = loaded;
      if (loaded.kind === 'ready' && loaded.value.length > 0) {
        this.choose(loaded.value[0].id);
      }
    });
  }

  render(): TemplateResult {
    return html`
      ${pageHead(
        'Roadmap',
        'What to buy, reserve, rent by the hour and retire, month by month, so that the expected cost is least and the service level holds.',
      )}
      <div class="stack">
        ${show(this.lines, (lines) => (lines.length === 0 ? this.nothingYet() : this.chooser(lines)))} ${this.question()}
        ${this.chosen === '' ? nothing : show(this.roadmap, roadmapView)} ${show(this.projects, projectsCard)}
      </div>
    `;
  }

  private nothingYet(): TemplateResult {
    return html`<section class="card">
      ${empty(
        'No roadmap yet',
        html`Say below what you own and what you could buy, reserve and rent. Demand comes from what jobs used; with less than six days
          of it, <code>demand.assumed</code> says how many accelerators to plan for.`,
      )}
    </section>`;
  }

  private chooser(lines: RoadmapLine[]): TemplateResult {
    return html`<div class="filters">
      <label class="field"
        >Roadmap
        <select .value=${this.chosen} @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
          ${lines.map(
            (line) => html`<option value=${line.id} ?selected=${line.id === this.chosen}>
              ${line.name}, ${seriesLabel(line.team, line.acceleratorClass)}, made ${whenText(line.createdAt)}${line.affordable
                ? ''
                : ' (beyond its budgets)'}
            </option>`,
          )}
        </select>
      </label>
    </div>`;
  }

  private question(): TemplateResult {
    const none = this.lines.kind === 'ready' && this.lines.value.length === 0;
    return html`<details
      class="card"
      .open=${this.writing || none}
      @toggle=${(event: Event) => (this.writing = (event.target as HTMLDetailsElement).open)}
    >
      <summary>Make a roadmap</summary>
      <div class="body submit">
        ${questionForm({
          name: 'Roadmap question',
          text: this.text,
          failure: this.failure,
          describedBy: 'roadmap-result',
          button: 'Make roadmap',
          busyButton: 'Planning …',
          busy: this.asking,
          hint: 'It takes some seconds.',
          begin: nothing,
          edited: (text) => {
            this.text = text;
            this.key = idempotencyKey();
          },
          submitted: () => void this.ask(),
        })}
        <div id="roadmap-result" role="status">
          ${this.failure
            ? refusal(this.failure, this)
            : html`<p class="muted">Prices are examples: put in your own quotes. What is wrong is listed here by line.</p>`}
        </div>
      </div>
    </details>`;
  }

  private choose(id: string): void {
    this.chosen = id;
    void this.load(getJson<Roadmap>(`/api/v1/roadmaps/${encodeURIComponent(id)}`, this.signal), (loaded) => {
      if (this.chosen === id) {
        this.roadmap = loaded;
      }
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      const made = await postYaml<Roadmap>('/api/v1/roadmaps', this.text, this.key);
      this.failure = undefined;
      this.writing = false;
      this.chosen = made.id;
      this.roadmap = { kind: 'ready', value: made };
      announce(`Roadmap ${made.name} was made`);
      await this.load(getAll<RoadmapLine>('/api/v1/roadmaps', this.signal), (loaded) => (this.lines = loaded));
    } catch (failure) {
      this.failure = asRefusal(failure);
    } finally {
      this.asking = false;
    }
  }
}

customElements.define('sc-roadmap-page', RoadmapPage);
