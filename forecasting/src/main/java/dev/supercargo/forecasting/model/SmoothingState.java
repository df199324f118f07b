package dev.supercargo.forecasting.model;

/** The running state of additive exponential smoothing; confined to the one fit that creates it. */
final class SmoothingState {

    private static final int SEASONS_FOR_START = 3;
    private static final int VALUES_FOR_START = 12;

    private double level;
    private double trend;
    private final double[] seasonal;
    private int seen;
    private double squaredErrors;

    private SmoothingState(double level, double[] seasonal) {
        this.level = level;
        this.seasonal = seasonal;
    }

    /** Level and season as averages over the first few seasons, or over a quarter of a series without season. */
    static SmoothingState initial(double[] values, int season) {
        int span = season == 1
                ? Math.clamp(values.length / 4, 1, VALUES_FOR_START)
                : season * Math.min(SEASONS_FOR_START, values.length / season);
        double level = 0;
        for (int t = 0; t < span; t++) {
            level += values[t];
        }
        level /= span;
        double[] seasonal = new double[season];
        if (season > 1) {
            for (int t = 0; t < span; t++) {
                seasonal[t % season] += (values[t] - level) * season / span;
            }
        }
        return new SmoothingState(level, seasonal);
    }

    SmoothingState run(double[] values, SmoothingParameters parameters) {
        for (double value : values) {
            int phase = seen % seasonal.length;
            double expected = level + parameters.phi() * trend;
            double error = value - expected - seasonal[phase];
            level = expected + parameters.alpha() * error;
            trend = parameters.phi() * trend + parameters.beta() * error;
            if (seasonal.length > 1) {
                seasonal[phase] += parameters.gamma() * error;
            }
            seen++;
            // The first season set the starting state, so its errors say nothing about the parameters.
            if (seen > seasonal.length) {
                squaredErrors += error * error;
            }
        }
        return this;
    }

    double loss() {
        return squaredErrors;
    }

    double[] extend(int horizon, SmoothingParameters parameters) {
        double[] next = new double[horizon];
        double drift = 0;
        double damping = 1;
        for (int h = 0; h < horizon; h++) {
            damping *= parameters.phi();
            drift += damping * trend;
            next[h] = level + drift + seasonal[(seen + h) % seasonal.length];
        }
        return next;
    }
}
