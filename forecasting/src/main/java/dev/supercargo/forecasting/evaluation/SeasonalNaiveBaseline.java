package dev.supercargo.forecasting.evaluation;

import dev.supercargo.forecasting.series.TimeSeries;

/**
 * Repeats the last season with the intervals of R's {@code forecast::snaive}: normal, with the root mean square of the
 * in-sample seasonal differences, growing with the square root of the number of seasons ahead. Clipped at 0.
 *
 * @param season steps, 1 or more
 */
record SeasonalNaiveBaseline(int season) {

    private static final double Z80 = 1.2815515655446004;
    private static final double Z95 = 1.959963984540054;

    /** @param history more than one season */
    Quantiles forecast(TimeSeries history, int horizon) {
        double squares = 0;
        for (int t = season; t < history.length(); t++) {
            double difference = history.at(t) - history.at(t - season);
            squares += difference * difference;
        }
        double sigma = Math.sqrt(squares / (history.length() - season));
        return new Quantiles(
                shifted(history, horizon, 0),
                shifted(history, horizon, -Z80 * sigma),
                shifted(history, horizon, Z80 * sigma),
                shifted(history, horizon, -Z95 * sigma),
                shifted(history, horizon, Z95 * sigma));
    }

    private TimeSeries shifted(TimeSeries history, int horizon, double perSeason) {
        double[] values = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double repeated = history.at(history.length() - season + h % season);
            values[h] = Math.max(0, repeated + perSeason * Math.sqrt(1 + h / season));
        }
        return history.following(values);
    }
}
