package dev.supercargo.forecasting.model;

/**
 * Repeats the last season; with a season of one step it is the naive forecast, the last value for ever.
 *
 * @param season steps, 1 or more
 */
record SeasonalNaive(int season) implements Memoryless {

    @Override
    public String name() {
        return season == 1 ? "naive" : "seasonal-naive-" + season;
    }

    @Override
    public String assumption() {
        return season == 1 ? "demand stays where it is" : "the last " + season + " steps repeat";
    }

    @Override
    public int minimumLength() {
        return season;
    }

    @Override
    public double[] forecast(double[] values, int known, int horizon) {
        double[] next = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            next[h] = values[known - season + h % season];
        }
        return next;
    }
}
