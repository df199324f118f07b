package dev.supercargo.forecasting.model;

import dev.supercargo.forecasting.series.TimeSeries;
import java.util.Arrays;

/**
 * The mean of the newest observations, for demand that comes in bursts without a rhythm.
 *
 * @param window observations averaged, 1 or more; fewer if the history is shorter
 */
record RecentMean(int window) implements Forecaster {

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
    public TimeSeries forecast(TimeSeries history, int horizon) {
        double[] next = new double[horizon];
        Arrays.fill(next, Arrays.stream(history.recent(window).values()).sum() / Math.min(window, history.length()));
        return history.following(next);
    }
}
