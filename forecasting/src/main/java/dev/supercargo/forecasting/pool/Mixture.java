package dev.supercargo.forecasting.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * The weighted mixture of the models' distributions at one step: each puts its past errors around its forecast.
 *
 * @param parts at least one
 */
record Mixture(List<Part> parts) {

    private static final int HALVINGS = 22;

    /** Makes sums of shares that should be equal to a level equal to it. */
    private static final double ROUNDING = 1e-9;

    /** One model's distribution, of the values {@code centre + stretch × error}. */
    record Part(double weight, double centre, ErrorSample sample, double stretch) {

        double shareUpTo(double x) {
            return sample.share(sample.countUpTo(x, centre, stretch));
        }

        double least() {
            return centre + stretch * sample.least();
        }

        double most() {
            return centre + stretch * sample.most();
        }

        /** The least value above {@code x}. */
        double next(double x) {
            int count = sample.countUpTo(x, centre, stretch);
            return count == sample.errors().length
                    ? Double.POSITIVE_INFINITY
                    : centre + stretch * sample.errors()[count];
        }
    }

    static Mixture of(List<PastErrors> errors, List<Trial> trials, double[] weights, int step) {
        List<Part> parts = new ArrayList<>();
        for (int model = 0; model < weights.length; model++) {
            if (weights[model] > 0) {
                PastErrors past = errors.get(model);
                parts.add(new Part(
                        weights[model], trials.get(model).next()[step - 1], past.at(step), past.stretch(step)));
            }
        }
        return new Mixture(parts);
    }

    /** The least value at or below which a share of {@code level} lies: bisection, then value by value. */
    double quantile(double level) {
        double above = parts.stream().mapToDouble(Part::most).max().orElseThrow();
        double least = parts.stream().mapToDouble(Part::least).min().orElseThrow();
        if (shareUpTo(least) >= level - ROUNDING) {
            return least;
        }
        double below = least;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = below + (above - below) / 2;
            if (shareUpTo(middle) >= level - ROUNDING) {
                above = middle;
            } else {
                below = middle;
            }
        }
        double value = below;
        do {
            value = next(value);
        } while (shareUpTo(value) < level - ROUNDING);
        return value;
    }

    private double shareUpTo(double x) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight() * part.shareUpTo(x);
        }
        return sum;
    }

    private double next(double x) {
        double next = Double.POSITIVE_INFINITY;
        for (Part part : parts) {
            next = Math.min(next, part.next(x));
        }
        return next;
    }
}
