import { html, type TemplateResult } from 'lit';
import './data-table';
import type { Column } from './data-table';

/** A table whose rows become cards where the screen is narrow. */
export function table<R>(caption: string, columns: Column<R>[], rows: R[], key: (row: R) => string): TemplateResult {
  return html`<sc-table cards caption=${caption} .columns=${columns} .rows=${rows} .key=${key}></sc-table>`;
}
