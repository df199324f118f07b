package dev.supercargo.planning.demand;

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
        return new LoadCurve(steps(levels, weights, order));
    }

    /** Steps of equal weight, each the mean of what it replaces, so that the mean stays. */
    private static double[] steps(double[] levels, double[] weights, int[] order) {
        double share = Arrays.stream(weights).sum() / STEPS_MAX;
        double[] steps = new double[STEPS_MAX];
        int next = 0;
        double left = weights[order[0]];
        for (int step = 0; step < STEPS_MAX; step++) {
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
    public LoadCurve plus(double accelerators, double probability) {
        int n = levels.length;
        double[] both = new double[2 * n];
        double[] weights = new double[2 * n];
        for (int i = 0; i < n; i++) {
            both[i] = levels[i];
            weights[i] = 1 - probability;
            both[n + i] = levels[i] + accelerators;
            weights[n + i] = probability;
        }
        if (probability == 0) {
            return this;
        }
        return probability == 1 ? new LoadCurve(Arrays.copyOfRange(both, n, 2 * n)) : weighted(both, weights);
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
