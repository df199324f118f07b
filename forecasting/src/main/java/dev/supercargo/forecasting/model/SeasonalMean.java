package dev.supercargo.forecasting.model;

/**
 * The mean of the same step in the last few seasons, shifted to the present level.
 *
 * @param season steps, 2 or more
 * @param seasons averaged, 2 or more; fewer if the history is shorter
 * @param anchor newest steps whose mean deviation from the pattern is carried on; 0 leaves the pattern where it was
 */
record SeasonalMean(int season, int seasons, int anchor) implements Memoryless {

    @Override
    public String name() {
        return "seasonal-mean-" + season + (anchor == 0 ? "" : "-from-last-" + anchor);
    }

    @Override
    public String assumption() {
        return "the mean of the last " + seasons + " seasons of " + season + " steps repeats"
                + (anchor == 0 ? "" : " at the level of the last " + anchor + " steps");
    }

    @Override
    public int minimumLength() {
        return 2 * season;
    }

    @Override
    public double[] forecast(double[] values, int known, int horizon) {
        double[] pattern = pattern(values, known);
        double shift = 0;
        for (int i = 1; i <= anchor; i++) {
            shift += (values[known - i] - pattern[season - i]) / anchor;
        }
        double[] next = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            next[h] = pattern[h % season] + shift;
        }
        return next;
    }

    private double[] pattern(double[] values, int known) {
        int averaged = Math.min(seasons, known / season);
        double[] pattern = new double[season];
        for (int i = 0; i < season; i++) {
            for (int cycle = 1; cycle <= averaged; cycle++) {
                pattern[i] += values[known - cycle * season + i] / averaged;
            }
        }
        return pattern;
    }
}
