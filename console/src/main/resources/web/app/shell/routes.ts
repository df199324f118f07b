import { html, type TemplateResult } from 'lit';

export interface Route {
  title: string;
  /** The section of the navigation that is current; undefined for pages beside it. */
  section?: Section;
  /** The address of the current page of the section. */
  page?: string;
  view: TemplateResult;
}

interface PageEntry {
  path: string;
  label: string;
  /** Of the document, where the label alone would not say enough. */
  title?: string;
  view: () => TemplateResult;
}

export interface Section {
  label: string;
  /** The first is where the section begins. */
  pages: readonly PageEntry[];
}

/** The navigation; {@code PageRoutes.java} knows the same addresses. */
export const SECTIONS: readonly Section[] = [
  { label: 'Jobs', pages: [{ path: '/jobs', label: 'Jobs', view: () => html`<sc-jobs-page></sc-jobs-page>` }] },
  { label: 'Clusters', pages: [{ path: '/clusters', label: 'Clusters', view: () => html`<sc-clusters-page></sc-clusters-page>` }] },
  {
    label: 'Hardware',
    pages: [
      { path: '/hardware', label: 'Accelerators', title: 'Hardware', view: () => html`<sc-hardware-page></sc-hardware-page>` },
      { path: '/hardware/parts', label: 'Parts and systems', view: () => html`<sc-parts-page></sc-parts-page>` },
      {
        path: '/hardware/comparison',
        label: 'Compare',
        title: 'Compare accelerators',
        view: () => html`<sc-comparison-page></sc-comparison-page>`,
      },
      { path: '/hardware/best-machine', label: 'Best machine', view: () => html`<sc-best-machine-page></sc-best-machine-page>` },
      { path: '/assessment', label: 'Assessment', view: () => html`<sc-assessment-page></sc-assessment-page>` },
    ],
  },
  { label: 'Offers', pages: [{ path: '/offers', label: 'Offers', view: () => html`<sc-offers-page></sc-offers-page>` }] },
  {
    label: 'Spending',
    pages: [
      { path: '/budgets', label: 'Budgets', view: () => html`<sc-budgets-page></sc-budgets-page>` },
      { path: '/savings', label: 'Savings', view: () => html`<sc-savings-page></sc-savings-page>` },
      { path: '/commitments', label: 'Commitments', view: () => html`<sc-commitments-page></sc-commitments-page>` },
      { path: '/reports', label: 'Reports', view: () => html`<sc-reports-page></sc-reports-page>` },
    ],
  },
  {
    label: 'Planning',
    pages: [
      { path: '/forecast', label: 'Forecast', view: () => html`<sc-forecast-page></sc-forecast-page>` },
      { path: '/roadmap', label: 'Roadmap', view: () => html`<sc-roadmap-page></sc-roadmap-page>` },
      { path: '/costs', label: 'Costs', view: () => html`<sc-costs-page></sc-costs-page>` },
    ],
  },
  {
    label: 'Performance',
    pages: [{ path: '/performance', label: 'Performance', view: () => html`<sc-performance-page></sc-performance-page>` }],
  },
];

export function route(path: string): Route {
  const [, head = '', id] = path.split('/');
  if (head === 'submit') {
    return { title: 'Submit a job', view: html`<sc-submit-page></sc-submit-page>` };
  }
  if (head === 'alerts') {
    return { title: 'Alerts', page: '/alerts', view: html`<sc-alerts-page></sc-alerts-page>` };
  }
  if (head === 'jobs' && id) {
    const jobId = decodeURIComponent(id);
    return { title: `Job ${jobId}`, section: SECTIONS[0], view: html`<sc-job-page .jobId=${jobId}></sc-job-page>` };
  }
  const address = path === '/' ? '/jobs' : path.replace(/\/$/, '');
  for (const section of SECTIONS) {
    const page = section.pages.find((candidate) => candidate.path === address);
    if (page) {
      return { title: page.title ?? page.label, section, page: page.path, view: page.view() };
    }
  }
  return {
    title: 'No such page',
    view: html`<h1 tabindex="-1">No such page</h1><p>Maybe you look for the <a href="/jobs">jobs</a>?</p>`,
  };
}

/** Goes to another page of the app. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
