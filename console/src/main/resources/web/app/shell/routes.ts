import { html, type TemplateResult } from 'lit';

export interface Route {
  title: string;
  /** The entry of the navigation that is current. */
  section: string;
  view: TemplateResult;
}

interface Section {
  path: string;
  label: string;
  view: () => TemplateResult;
}

/** The entries of the navigation; {@code PageRoutes.java} has the same list. */
export const SECTIONS: readonly Section[] = [
  { path: '/jobs', label: 'Jobs', view: () => html`<sc-jobs-page></sc-jobs-page>` },
  { path: '/hardware', label: 'Hardware', view: () => html`<sc-hardware-page></sc-hardware-page>` },
  { path: '/assessment', label: 'Assessment', view: () => html`<sc-assessment-page></sc-assessment-page>` },
  { path: '/offers', label: 'Offers', view: () => html`<sc-offers-page></sc-offers-page>` },
  { path: '/budgets', label: 'Budgets', view: () => html`<sc-budgets-page></sc-budgets-page>` },
  { path: '/savings', label: 'Savings', view: () => html`<sc-savings-page></sc-savings-page>` },
  { path: '/costs', label: 'Costs', view: () => html`<sc-costs-page></sc-costs-page>` },
  { path: '/clusters', label: 'Clusters', view: () => html`<sc-clusters-page></sc-clusters-page>` },
  { path: '/forecast', label: 'Forecast', view: () => html`<sc-forecast-page></sc-forecast-page>` },
];

export function route(path: string): Route {
  const [, head = '', id] = path.split('/');
  if (head === 'submit') {
    return { title: 'Submit a job', section: '/submit', view: html`<sc-submit-page></sc-submit-page>` };
  }
  if (head === 'jobs' && id) {
    const jobId = decodeURIComponent(id);
    return { title: `Job ${jobId}`, section: '/jobs', view: html`<sc-job-page .jobId=${jobId}></sc-job-page>` };
  }
  if (head === 'hardware' && id === 'parts') {
    return { title: 'Parts and systems', section: '/hardware', view: html`<sc-parts-page></sc-parts-page>` };
  }
  if (head === 'hardware' && id === 'comparison') {
    return { title: 'Compare accelerators', section: '/hardware', view: html`<sc-comparison-page></sc-comparison-page>` };
  }
  if (head === 'hardware' && id === 'best-machine') {
    return { title: 'Best machine', section: '/hardware', view: html`<sc-best-machine-page></sc-best-machine-page>` };
  }
  const section = SECTIONS.find((candidate) => candidate.path === `/${head || 'jobs'}`);
  return section
    ? { title: section.label, section: section.path, view: section.view() }
    : {
        title: 'No such page',
        section: '',
        view: html`<h1 tabindex="-1">No such page</h1><p>Maybe you look for the <a href="/jobs">jobs</a>?</p>`,
      };
}

/** Goes to another page of the app. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
