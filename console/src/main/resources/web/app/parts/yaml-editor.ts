import { LitElement, html, type TemplateResult } from 'lit';

/** A plain text field with line numbers; lines with an issue are marked. Announces {@code edited}. */
export class YamlEditor extends LitElement {
  static properties = { text: { attribute: false }, wrong: { attribute: false }, describedBy: {}, name: {} };

  declare text: string;
  declare wrong: ReadonlySet<number>;
  declare describedBy: string;
  /** What a screen reader calls it. */
  declare name: string;

  constructor() {
    super();
    this.text = '';
    this.wrong = new Set();
    this.describedBy = '';
    this.name = 'Task file';
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  render(): TemplateResult {
    const lines = this.text.split('\n').length;
    return html`<div class="editor">
      <div class="gutter" aria-hidden="true">
        ${Array.from(
          { length: lines },
          (_, index) => html`<div class=${this.wrong.has(index + 1) ? 'wrong' : ''}>${index + 1}</div>`,
        )}
      </div>
      <textarea
        id="task-file"
        aria-label=${this.name}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.wrong.size > 0}
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        wrap="off"
        .value=${this.text}
        @input=${this.edited}
        @scroll=${this.scrolled}
      ></textarea>
    </div>`;
  }

  /** Puts the cursor at a place, both counted from 1. */
  goTo(line: number, column: number): void {
    const area = this.area;
    const start = this.text.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const end = this.text.indexOf('\n', start);
    area.focus();
    area.setSelectionRange(start + Math.max(0, column - 1), end < 0 ? this.text.length : end);
    area.scrollTop = Math.max(0, (line - 4) * 20);
  }

  private get area(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  private edited(): void {
    this.text = this.area.value;
    this.dispatchEvent(new CustomEvent('edited', { detail: this.text }));
  }

  private scrolled(): void {
    const gutter = this.querySelector<HTMLElement>('.gutter');
    if (gutter) {
      gutter.scrollTop = this.area.scrollTop;
    }
  }
}

customElements.define('sc-yaml-editor', YamlEditor);
