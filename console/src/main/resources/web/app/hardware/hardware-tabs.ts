import { html, type TemplateResult } from 'lit';

const TABS = [
  { path: '/hardware', label: 'Accelerators' },
  { path: '/hardware/parts', label: 'Parts and systems' },
  { path: '/hardware/comparison', label: 'Compare' },
  { path: '/hardware/best-machine', label: 'Best machine' },
];

/** The links between the pages about hardware. */
export function hardwareTabs(current: string): TemplateResult {
  return html`<nav class="hardware-tabs" aria-label="Hardware">
    ${TABS.map(
      ({ path, label }) => html`<a class="button" href=${path} aria-current=${path === current ? 'page' : 'false'}>${label}</a>`,
    )}
  </nav>`;
}
