package dev.supercargo.planning.demand;

import dev.supercargo.quantities.Probability;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many accelerators are wanted in the hours of a month: the distribution of a single hour, over the hours of the
 * month and over everything that may happen. Whoever owns or reserves {@code c} accelerators rents the part above
 * {@code c}. Immutable.
 */
public final class LoadCurve {

    /** Enough for a plan to be within a thousandth of the cost of the exact distribution. */
    private static final int STEPS_MAX = 120;

    /** Ascending; each stands for the same share of the hours. */
    private final double[] levels;

    private LoadCurve(double[] levels) {
        this.levels = levels;
    }

    /** Each hour is equally likely. @param accelerators 0 or more, at least one hour */
    public static LoadCurve ofHours(double... accelerators) {
        double[] weights = new double[accelerators.length];
        Arrays.fill(weights, 1);
        return weighted(accelerators, weights);
    }

    /** @param weights of the levels, above 0; only their ratios count */
    public static LoadCurve weighted(double[] levels, double[] weights) {
        int[] order = IntStream.range(0, levels.length)
                .boxed()
                .sorted((a, b) -> Double.compare(levels[a], levels[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (order.length == 0 || Arrays.stream(levels).anyMatch(level -> !(level >= 0) || Double.isInfinite(level))) {
            throw new IllegalArgumentException("a load curve is made of hours with 0 or more accelerators each");
        }
        boolean equal = Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
        if (equal && order.length <= STEPS_MAX) {
            return new LoadCurve(
                    Arrays.stream(order).mapToDouble(i -> levels[i]).toArray());
        }
        return new LoadCurve(steps(levels, weights, order, STEPS_MAX));
    }

    /** Steps of equal weight, each the mean of what it replaces, so that the mean stays. */
    private static double[] steps(double[] levels, double[] weights, int[] order, int count) {
        double share = Arrays.stream(weights).sum() / count;
        double[] steps = new double[count];
        int next = 0;
        double left = weights[order[0]];
        for (int step = 0; step < count; step++) {
            double missing = share;
            double sum = 0;
            while (missing > 0) {
                double taken = next == order.length - 1 ? missing : Math.min(missing, left);
                sum += taken * levels[order[next]];
                missing -= taken;
                left -= taken;
                if (left <= 0 && next < order.length - 1) {
                    next++;
                    left = weights[order[next]];
                }
            }
            steps[step] = sum / share;
        }
        Arrays.sort(steps);
        return steps;
    }

    /** Steps of equal weight. */
    public int steps() {
        return levels.length;
    }

    /** @param step from 0, the lowest */
    public double level(int step) {
        return levels[step];
    }

    public double mean() {
        return Arrays.stream(levels).average().orElseThrow();
    }

    public double highest() {
        return levels[levels.length - 1];
    }

    /** The least level that a share {@code level} of the hours does not exceed. */
    public double quantile(double level) {
        int index = (int) Math.ceil(level * levels.length - 1e-9) - 1;
        return levels[Math.clamp(index, 0, levels.length - 1)];
    }

    /** The share of the hours that want more than so many accelerators. */
    public double shareAbove(double accelerators) {
        return Arrays.stream(levels).filter(level -> level > accelerators).count() / (double) levels.length;
    }

    public LoadCurve times(double factor) {
        return new LoadCurve(Arrays.stream(levels).map(level -> level * factor).toArray());
    }

    /** This demand and a constant one that comes with some probability, independent of it. */
    public LoadCurve plus(double accelerators, Probability probability) {
        LoadCurve more = new LoadCurve(
                Arrays.stream(levels).map(level -> level + accelerators).toArray());
        return or(more, probability);
    }

    /** This demand, or another one with some probability. */
    public LoadCurve or(LoadCurve other, Probability probability) {
        if (probability.value() == 0) {
            return this;
        }
        if (probability.value() == 1) {
            return other;
        }
        double[] both = Arrays.copyOf(levels, levels.length + other.levels.length);
        System.arraycopy(other.levels, 0, both, levels.length, other.levels.length);
        double[] weights = new double[both.length];
        Arrays.fill(weights, 0, levels.length, (1 - probability.value()) / levels.length);
        Arrays.fill(weights, levels.length, both.length, probability.value() / other.levels.length);
        return weighted(both, weights);
    }

    /** In so many steps, each the mean of what it replaces. */
    LoadCurve in(int steps) {
        double[] weights = new double[levels.length];
        Arrays.fill(weights, 1);
        return new LoadCurve(
                steps(levels, weights, IntStream.range(0, levels.length).toArray(), steps));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoadCurve that && Arrays.equals(levels, that.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        return levels.length + " steps from " + levels[0] + " to " + highest() + ", mean " + mean();
    }
}
