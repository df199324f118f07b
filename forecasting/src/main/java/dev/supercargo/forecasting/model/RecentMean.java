package dev.supercargo.forecasting.model;

import java.util.Arrays;

/**
 * The mean of the newest observations, for demand that comes in bursts without a rhythm.
 *
 * @param window observations averaged, 1 or more; fewer if the history is shorter
 */
record RecentMean(int window) implements Memoryless {

    @Override
    public String name() {
        return "recent-mean-" + window;
    }

    @Override
    public String assumption() {
        return "demand stays at the mean of the last " + window + " steps";
    }

    @Override
    public int minimumLength() {
        return 2;
    }

    @Override
    public double[] forecast(double[] values, int known, int horizon) {
        int from = Math.max(0, known - window);
        double[] next = new double[horizon];
        Arrays.fill(next, Arrays.stream(values, from, known).sum() / (known - from));
        return next;
    }
}
