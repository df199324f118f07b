import { LitElement, nothing, type PropertyValues } from 'lit';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
]);

/** The colours of the style sheet, as they are now. */
export interface Palette {
  text: string;
  muted: string;
  line: string;
  surface: string;
  accent: string;
  bad: string;
  markets: Record<string, string>;
}

export type ChartOption = Record<string, unknown>;

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * A chart. The same numbers are always in a table beside it, so it is an image with a description for a screen reader.
 * Tooltips are drawn, not HTML: the content security policy allows no inline styles.
 */
export class Chart extends LitElement {
  static properties = { option: { attribute: false }, label: {} };

  /** Given the colours and the width in pixels. */
  declare option: (palette: Palette, width: number) => ChartOption;
  declare label: string;

  private chart?: EChartsType;
  private readonly resized = new ResizeObserver(() => this.chart?.resize());

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    dark.addEventListener('change', this.redraw);
    this.resized.observe(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    dark.removeEventListener('change', this.redraw);
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected render(): typeof nothing {
    return nothing;
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('label')) {
      this.setAttribute('role', 'img');
      this.setAttribute('aria-label', this.label);
    }
    this.redraw();
  }

  private readonly redraw = (): void => {
    const palette = readPalette();
    this.chart ??= init(this, undefined, { renderer: 'canvas' });
    this.chart.setOption(
      {
        animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        animationDuration: 300,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: palette.text },
        ...this.option(palette, this.clientWidth),
      },
      { notMerge: true },
    );
  };
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: read('--text'),
    muted: read('--muted'),
    line: read('--line'),
    surface: read('--surface'),
    accent: read('--accent'),
    bad: read('--bad'),
    markets: {
      OWNED: read('--market-owned'),
      RESERVED: read('--market-reserved'),
      ON_DEMAND: read('--market-on-demand'),
      SPOT: read('--market-spot'),
    },
  };
}

/** A tooltip in the colours of the page. */
export function tooltip(palette: Palette): ChartOption {
  return {
    renderMode: 'richText',
    backgroundColor: palette.surface,
    borderColor: palette.line,
    textStyle: { color: palette.text, fontSize: 12 },
    confine: true,
  };
}

customElements.define('sc-chart', Chart);
