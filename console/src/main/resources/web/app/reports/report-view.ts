import { html, nothing, type TemplateResult } from 'lit';
import type { Report, ReportChart, ReportColumn, ReportTable } from '../api/monitor';
import { day, when, whenText } from '../format/instant';
import { dollars } from '../format/money';
import { acceleratorLabel, plain } from '../format/quantity';
import { said } from '../format/words';
import { categoryAxis, legend, plot, told, valueAxis } from '../parts/axes';
import type { ChartOption, Palette } from '../parts/chart';
import type { Column } from '../parts/data-table';
import { UNKNOWN, aside, card } from '../parts/view';

const NUMBER = /^-?\d+(\.\d+)?$/;
/** Two letters at least: a single one may be a name. */
const CONSTANT = /^[A-Z]{2,}(_[A-Z]+)*$/;
const DOLLARS = /(^|_)usd(_|$)/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const NARROW = 560;

type Row = (string | null)[];

/** A report on the screen: its charts, then every table. */
export function reportView(report: Report): TemplateResult {
  return html`
    <p class="small muted">
      ${report.about}, from ${day(report.period.from)} to ${day(report.period.to)}, as of ${when(report.generatedAt)}.
      ${report.notes.map((note) => html` ${note}`)}
    </p>
    ${report.charts.map(chartCard)} ${report.tables.map(tableCard)}
  `;
}

function chartCard(chart: ReportChart): TemplateResult | typeof nothing {
  if (chart.labels.length === 0) {
    return nothing;
  }
  const totals = chart.series.map(({ name, values }) => `${name} ${plain(values.reduce((sum, each) => sum + each, 0))}`);
  return html`<section class="card" aria-label="Chart: ${chart.title}">
    <header>
      <h2>${chart.title}</h2>
      ${aside(chart.unit)}
    </header>
    <div class="body">
      <sc-chart
        class="low"
        .label=${`${chart.title}, ${chart.unit}, over ${chart.labels.length} positions. Sums: ${totals.join(', ')}.`}
        .option=${(palette: Palette, width: number) => drawn(chart, palette, width)}
      ></sc-chart>
    </div>
  </section>`;
}

function drawn(chart: ReportChart, palette: Palette, width: number): ChartOption {
  const colours = [palette.accent, palette.markets.ON_DEMAND, palette.markets.RESERVED, palette.markets.OWNED, palette.markets.SPOT];
  const several = chart.series.length > 1;
  return {
    grid: plot(!several ? 12 : width < NARROW ? 72 : 40),
    ...(several ? { legend: legend(palette) } : {}),
    tooltip: told(palette, 'axis', (index) => [
      chart.labels[index],
      ...chart.series.map(({ name, values }) => `${name} ${plain(values[index], 2)} ${chart.unit}`),
    ]),
    xAxis: categoryAxis(palette, chart.labels),
    yAxis: valueAxis(palette),
    series: chart.series.map(({ name, values }, index) => ({
      name,
      type: chart.shape === 'BARS' ? 'bar' : 'line',
      barMaxWidth: 40,
      symbolSize: 5,
      itemStyle: { color: colours[index % colours.length] },
      lineStyle: { color: colours[index % colours.length], width: 2 },
      data: values,
    })),
  };
}

function tableCard(table: ReportTable): TemplateResult {
  return card(
    table.title,
    table.rows.length === 0
      ? html`<p class="body muted">Nothing in this period.</p>`
      : html`<sc-table
          cards
          caption=${table.title}
          .columns=${table.columns.map((column, index) => columnOf(column, index, table.rows))}
          .rows=${table.rows}
          .key=${(row: Row) => row.join('|')}
        ></sc-table>`,
  );
}

/** Cells are meant for programs: people are told constants and accelerators in words, and dollars to the cent. */
function cellText(cell: string, column: ReportColumn, numeric: boolean): string {
  if (numeric) {
    return DOLLARS.test(column.name) ? dollars(Number(cell)) : plain(Number(cell), 2);
  }
  if (INSTANT.test(cell)) {
    return whenText(cell);
  }
  return column.name.startsWith('accelerator') ? acceleratorLabel(cell) : CONSTANT.test(cell) ? said(cell) : cell;
}

/** A column whose known cells are all numbers is one of numbers. */
function columnOf(column: ReportColumn, index: number, rows: Row[]): Column<Row> {
  const known = rows.map((row) => row[index]).filter((cell) => cell !== null);
  const numeric = known.length > 0 && known.every((cell) => NUMBER.test(cell));
  return {
    label: column.heading,
    end: numeric,
    wide: index === 0,
    sort: (row) => {
      const cell = row[index];
      return cell === null ? undefined : numeric ? Number(cell) : cell;
    },
    cell: (row) => {
      const cell = row[index];
      const shown = cell === null || cell === '' ? UNKNOWN : cellText(cell, column, numeric);
      return index === 0 ? html`<strong>${shown}</strong>` : shown;
    },
  };
}
