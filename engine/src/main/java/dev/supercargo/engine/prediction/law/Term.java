package dev.supercargo.engine.prediction.law;

import java.util.List;
import java.util.OptionalInt;

/**
 * One way in which configurations resemble one another: the covariance of their logarithms of time,
 * {@code variance · [labels equal] · exp(−½ Σ ((x − x′) / length)²) · x_linear · x′_linear}.
 *
 * @param name for people
 * @param variance of the logarithm that this resemblance explains; positive
 * @param same label columns that must be equal
 * @param near number columns that should be close
 * @param lengths distance in each of them at which resemblance has fallen to 61 %; positive
 * @param linear number column whose slope the term learns
 */
public record Term(
        String name,
        double variance,
        List<Integer> same,
        List<Integer> near,
        List<Double> lengths,
        OptionalInt linear) {

    public Term {
        same = List.copyOf(same);
        near = List.copyOf(near);
        lengths = List.copyOf(lengths);
        if (!(variance > 0) || near.size() != lengths.size() || lengths.stream().anyMatch(length -> !(length > 0))) {
            throw new IllegalArgumentException("term " + name
                    + " must have a positive variance and a positive length for each near column, but has " + variance
                    + " and " + lengths);
        }
    }

    /** A level for every combination of labels; of none: one for all. */
    public static Term level(String name, double deviation, Integer... same) {
        return new Term(name, deviation * deviation, List.of(same), List.of(), List.of(), OptionalInt.empty());
    }

    /** A slope in one number. */
    public static Term slope(String name, double deviation, int linear, Integer... same) {
        return new Term(name, deviation * deviation, List.of(same), List.of(), List.of(), OptionalInt.of(linear));
    }

    /** A smooth function of some numbers. */
    public static Term smooth(
            String name, double deviation, List<Integer> near, List<Double> lengths, Integer... same) {
        return new Term(name, deviation * deviation, List.of(same), near, lengths, OptionalInt.empty());
    }

    /** Covariance of the logarithms at two configurations. */
    public double covariance(Point one, Point other) {
        double resemblance = resemblance(one, other);
        return resemblance == 0 || linear.isEmpty()
                ? variance * resemblance
                : variance * resemblance * one.number(linear.getAsInt()) * other.number(linear.getAsInt());
    }

    /** Without the slope: 0 unlike, 1 alike. */
    public double resemblance(Point one, Point other) {
        for (int column : same) {
            String label = one.label(column);
            if (label.isEmpty() || !label.equals(other.label(column))) {
                return 0;
            }
        }
        double squares = 0;
        for (int i = 0; i < near.size(); i++) {
            double distance = (one.number(near.get(i)) - other.number(near.get(i))) / lengths.get(i);
            squares += distance * distance;
        }
        return squares == 0 ? 1 : Math.exp(-squares / 2);
    }

    /**
     * Variance of this term that is left where nothing was measured.
     *
     * @param slope value of the linear column, 1 without one
     * @param closest best resemblance of any measurement, 0 to 1
     * @param low least value of the linear column among measurements that resemble at all
     * @param high greatest of them
     */
    double unexplained(double slope, double closest, double low, double high) {
        if (closest == 0) {
            return variance * slope * slope;
        }
        double gap = Math.max(0, Math.max(low - slope, slope - high));
        return variance * ((1 - closest * closest) * slope * slope + gap * gap);
    }

    double slopeOf(Point point) {
        return linear.isEmpty() ? 1 : point.number(linear.getAsInt());
    }
}
