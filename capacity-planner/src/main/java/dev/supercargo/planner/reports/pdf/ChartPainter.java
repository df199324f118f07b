package dev.supercargo.planner.reports.pdf;

import dev.supercargo.planner.reports.document.Chart;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Draws a chart with a scale from 0, a few labels and a legend. */
final class ChartPainter {

    private static final float HEIGHT = 130;
    private static final float LEFT = 52;
    private static final float LABELS = 26;
    private static final float SIZE = 7;
    private static final int GRID_LINES = 4;
    private static final int LABELS_MAX = 10;
    private static final float GAP_SHARE = 0.25f;

    private final Sheet sheet;
    private final Chart chart;
    private final double top;
    private final float bottom;

    private ChartPainter(Sheet sheet, Chart chart) {
        this.sheet = sheet;
        this.chart = chart;
        this.top = roundUp(chart.maximum());
        this.bottom = sheet.y() - HEIGHT;
    }

    static void paint(Sheet sheet, Chart chart) throws IOException {
        sheet.ensure(HEIGHT + LABELS + 2 * SIZE);
        ChartPainter painter = new ChartPainter(sheet, chart);
        painter.scale();
        painter.labels();
        for (int index = 0; index < chart.series().size(); index++) {
            switch (chart.shape()) {
                case BARS -> painter.bars(index);
                case LINES -> painter.lines(index);
            }
        }
        painter.legend();
        sheet.down(HEIGHT + LABELS + SIZE);
    }

    private void scale() throws IOException {
        for (int i = 0; i <= GRID_LINES; i++) {
            float y = bottom + plotHeight() * i / GRID_LINES;
            sheet.line(left(), y, left() + plotWidth(), y, Ink.RULE, 0.5f);
            String value = BigDecimal.valueOf(top * i / GRID_LINES)
                    .round(new MathContext(3))
                    .stripTrailingZeros()
                    .toPlainString();
            sheet.text(value, left() - 5 - sheet.letters().width(value, SIZE), y - SIZE / 3, SIZE, Ink.GREY);
        }
    }

    private void labels() throws IOException {
        List<String> labels = chart.labels();
        int every = (labels.size() + LABELS_MAX - 1) / LABELS_MAX;
        for (int i = 0; i < labels.size(); i += Math.max(1, every)) {
            String label = labels.get(i);
            float room = step() * Math.max(1, every) - 2;
            String shown =
                    sheet.letters().wrapped(label, Math.max(SIZE, room), SIZE).getFirst();
            float x = left() + step() * (i + 0.5f) - sheet.letters().width(shown, SIZE) / 2;
            sheet.text(shown, x, bottom - SIZE - 3, SIZE, Ink.GREY);
        }
    }

    private void bars(int index) throws IOException {
        List<Double> values = chart.series().get(index).values();
        float bar = step() * (1 - GAP_SHARE) / chart.series().size();
        for (int i = 0; i < values.size(); i++) {
            float x = left() + step() * (i + GAP_SHARE / 2) + bar * index;
            sheet.area(x, bottom, bar, height(values.get(i)), Ink.ofSeries(index));
        }
    }

    private void lines(int index) throws IOException {
        List<Double> values = chart.series().get(index).values();
        for (int i = 1; i < values.size(); i++) {
            sheet.line(
                    left() + step() * (i - 0.5f),
                    bottom + height(values.get(i - 1)),
                    left() + step() * (i + 0.5f),
                    bottom + height(values.get(i)),
                    Ink.ofSeries(index),
                    1.2f);
        }
    }

    private void legend() throws IOException {
        float x = left();
        float y = bottom - LABELS + SIZE / 2;
        for (int index = 0; index < chart.series().size(); index++) {
            String name = chart.series().get(index).name();
            sheet.area(x, y, SIZE, SIZE - 1, Ink.ofSeries(index));
            sheet.text(name, x + SIZE + 3, y, SIZE, Ink.BLACK);
            x += SIZE + 15 + sheet.letters().width(name, SIZE);
        }
        sheet.text(chart.unit(), x, y, SIZE, Ink.GREY);
    }

    private float height(double value) {
        return (float) (value / top * plotHeight());
    }

    private float step() {
        return plotWidth() / Math.max(1, chart.labels().size());
    }

    private static float left() {
        return Sheet.MARGIN + LEFT;
    }

    private static float plotWidth() {
        return Sheet.width() - LEFT;
    }

    private static float plotHeight() {
        return HEIGHT - SIZE;
    }

    /** 1, 2, 4, 5 or 8 times a power of ten, at least {@code maximum}; 1 if nothing is above 0. */
    private static double roundUp(double maximum) {
        if (maximum <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(maximum)));
        for (double step : new double[] {1, 2, 4, 5, 8}) {
            if (step * power >= maximum) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
