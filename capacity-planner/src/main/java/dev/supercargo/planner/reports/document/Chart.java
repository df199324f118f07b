package dev.supercargo.planner.reports.document;

import java.util.List;

/**
 * A chart over labelled positions.
 *
 * @param unit of the values, for the axis
 * @param labels one for each position
 * @param series one value for each position, not negative
 */
public record Chart(String title, Shape shape, String unit, List<String> labels, List<Series> series) {

    /** How values are drawn. */
    public enum Shape {
        BARS,
        LINES
    }

    /** Named values. */
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (Series line : series) {
            if (line.values().size() != labels.size()) {
                throw new IllegalArgumentException(line.name() + " needs " + labels.size() + " values, but has "
                        + line.values().size());
            }
        }
    }

    /** The largest value; 0 without any. */
    public double maximum() {
        return series.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
