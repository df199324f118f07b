package dev.supercargo.forecasting.model;

import java.util.Arrays;

/**
 * The median of the newest observations: where demand returns to after a burst or a lull.
 *
 * @param window observations, 1 or more; fewer if the history is shorter
 */
record RecentMedian(int window) implements Memoryless {

    @Override
    public String name() {
        return "recent-median-" + window;
    }

    @Override
    public String assumption() {
        return "demand returns to the median of the last " + window + " steps";
    }

    @Override
    public int minimumLength() {
        return 2;
    }

    @Override
    public double[] forecast(double[] values, int known, int horizon) {
        double[] sorted = Arrays.copyOfRange(values, Math.max(0, known - window), known);
        Arrays.sort(sorted);
        double[] next = new double[horizon];
        Arrays.fill(next, (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
        return next;
    }
}
