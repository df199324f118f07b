import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** One column. Without {@code sort} the column cannot be sorted. */
export interface Column<R> {
  label: string;
  /** For a screen reader when the label is empty. */
  spoken?: string;
  end?: boolean;
  /** Takes the whole width where rows are shown as cards. */
  wide?: boolean;
  className?: string;
  sort?: (row: R) => string | number | undefined;
  cell: (row: R) => unknown;
}

type Direction = 'ascending' | 'descending';

const PAGE = 50;
/** Cards are tall: fewer of them make a page. */
const PAGE_OF_CARDS = 15;
const narrow = window.matchMedia('(max-width: 760px)');

/**
 * A table that sorts by any column. Rows come in the order given until a column is chosen; an unknown value is always
 * last, and rows of a lower group always before those of a higher.
 */
export class DataTable<R> extends LitElement {
  static properties = {
    columns: { attribute: false },
    rows: { attribute: false },
    caption: {},
    key: { attribute: false },
    group: { attribute: false },
    rowClass: { attribute: false },
    detail: { attribute: false },
    detailName: { attribute: false },
    cards: { type: Boolean },
    sortedBy: { state: true },
    direction: { state: true },
    shown: { state: true },
    open: { state: true },
  };

  declare columns: Column<R>[];
  declare rows: R[];
  declare caption: string;
  declare key: (row: R) => string;
  declare group?: (row: R) => number;
  declare rowClass?: (row: R) => string;
  declare detail?: (row: R) => TemplateResult;
  declare detailName?: (row: R) => string;
  declare cards: boolean;
  declare sortedBy: string | undefined;
  declare direction: Direction;
  declare shown: number;
  declare open: ReadonlySet<string>;

  constructor() {
    super();
    this.columns = [];
    this.rows = [];
    this.caption = '';
    this.cards = false;
    this.direction = 'ascending';
    this.shown = 0;
    this.open = new Set();
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected firstUpdated(_changed: PropertyValues): void {
    const scroller = this.querySelector<HTMLElement>('.scroll');
    if (scroller) {
      // Only a table that does scroll is a stop for the keyboard.
      new ResizeObserver(() => {
        if (scroller.scrollWidth > scroller.clientWidth) {
          scroller.tabIndex = 0;
        } else {
          scroller.removeAttribute('tabindex');
        }
      }).observe(scroller);
    }
  }

  render(): TemplateResult {
    const rows = this.sorted();
    const shown = Math.max(this.shown, this.cards && narrow.matches ? PAGE_OF_CARDS : PAGE);
    const visible = rows.slice(0, shown);
    return html`
      <div class="scroll" role="group" aria-label=${this.caption}>
        <table class=${this.cards ? 'cards' : ''} role="table">
          <caption class="visually-hidden">
            ${this.caption}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              ${this.detail ? html`<th role="columnheader" scope="col"><span class="visually-hidden">Details</span></th>` : nothing}
              ${this.columns.map((column) => this.head(column))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(visible, (row) => this.key(row), (row) => this.row(row))}
          </tbody>
        </table>
      </div>
      ${rows.length > shown
        ? html`<p class="more">
            ${shown} of ${rows.length} shown.
            <button class="button" @click=${() => (this.shown = shown + PAGE * 2)}>Show more</button>
          </p>`
        : nothing}
    `;
  }

  private head(column: Column<R>): TemplateResult {
    const sorted = this.sortedBy === column.label ? this.direction : 'none';
    return html`<th
      role="columnheader"
      scope="col"
      class=${column.end ? 'end' : ''}
      aria-sort=${column.sort ? sorted : nothing}
    >
      ${column.sort
        ? html`<button type="button" @click=${() => this.sortBy(column.label)}>${column.label}</button>`
        : column.label || html`<span class="visually-hidden">${column.spoken}</span>`}
    </th>`;
  }

  private row(row: R): TemplateResult {
    const key = this.key(row);
    const open = this.open.has(key);
    return html`<tr role="row" class=${this.rowClass?.(row) ?? ''}>
        ${this.detail
          ? html`<td role="cell" class="expand">
              <button
                type="button"
                class="expander"
                aria-expanded=${open}
                aria-label="Details of ${this.detailName?.(row) ?? key}"
                @click=${() => this.toggle(key)}
              ></button>
            </td>`
          : nothing}
        ${this.columns.map(
          (column) =>
            html`<td
              role="cell"
              data-label=${column.label}
              class="${column.end ? 'end' : ''} ${column.wide ? 'wide' : ''} ${column.className ?? ''}"
            >
              ${column.cell(row)}
            </td>`,
        )}
      </tr>
      ${open && this.detail
        ? html`<tr role="row" class="detail">
            <td role="cell" colspan=${this.columns.length + 1}>${this.detail(row)}</td>
          </tr>`
        : nothing}`;
  }

  private toggle(key: string): void {
    const next = new Set(this.open);
    if (!next.delete(key)) {
      next.add(key);
    }
    this.open = next;
  }

  private sortBy(label: string): void {
    if (this.sortedBy !== label) {
      this.sortedBy = label;
      this.direction = 'ascending';
    } else if (this.direction === 'ascending') {
      this.direction = 'descending';
    } else {
      this.sortedBy = undefined;
      this.direction = 'ascending';
    }
  }

  private sorted(): R[] {
    const by = this.columns.find((column) => column.label === this.sortedBy)?.sort;
    const group = this.group ?? (() => 0);
    const sign = this.direction === 'ascending' ? 1 : -1;
    return [...this.rows].sort(
      (a, b) => group(a) - group(b) || (by ? compare(by(a), by(b), sign) : 0),
    );
  }
}

function compare(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true }));
}

customElements.define('sc-table', DataTable);
