import { html, type TemplateResult } from 'lit';
import type { Project } from '../api/planning';
import { plain } from '../format/quantity';
import type { Column } from '../parts/data-table';
import { table } from '../parts/table';
import { aside, card, empty } from '../parts/view';

const COLUMNS: Column<Project>[] = [
  { label: 'Project', wide: true, sort: (project) => project.name, cell: (project) => html`<strong>${project.name}</strong>` },
  { label: 'Team', sort: (project) => project.team, cell: (project) => project.team },
  { label: 'Accelerator', sort: (project) => project.acceleratorClass, cell: (project) => project.acceleratorClass },
  { label: 'How many', end: true, sort: (project) => project.accelerators, cell: (project) => plain(project.accelerators) },
  { label: 'From', sort: (project) => project.from, cell: (project) => html`<span class="nowrap">${project.from}</span>` },
  { label: 'Until', sort: (project) => project.until, cell: (project) => html`<span class="nowrap">${project.until}</span>` },
  { label: 'Probability', end: true, sort: (project) => project.probabilityPercent, cell: (project) => `${project.probabilityPercent} %` },
  { label: 'Growth a year', end: true, sort: (project) => project.growthPercent, cell: (project) => `${project.growthPercent} %` },
];

/** Demand that is known to come; it is planned by the command line. */
export function projectsCard(all: Project[]): TemplateResult {
  const how = html`<code>supercargo projects plan NAME --team NAME --accelerator ID --accelerators N --from DAY --until DAY</code>`;
  return card(
    'Planned projects',
    all.length === 0
      ? empty('No project is planned', html`Demand that is known to come is told by ${how}.`)
      : html`${table('Planned projects', COLUMNS, all, (project: Project) => project.id)}
          <p class="body small muted">Another one: ${how}</p>`,
    aside('forecasts and roadmaps add them to what history foretells'),
  );
}
