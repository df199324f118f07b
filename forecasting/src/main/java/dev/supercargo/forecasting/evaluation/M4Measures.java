package dev.supercargo.forecasting.evaluation;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.NotDemand;
import dev.supercargo.forecasting.NotEnoughHistory;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.List;
import java.util.Optional;

/**
 * The measures of the M4 competition, means over series and steps.
 *
 * @param smape symmetric mean absolute percentage error, 0 to 200
 * @param mase mean absolute error over the mean in-sample change from season to season
 * @param naive2Smape the same of {@link Naive2}
 * @param naive2Mase the same of {@link Naive2}
 * @param msis mean scaled interval score at 95 %
 * @param coverage95 share of truths inside the 95 % interval
 */
public record M4Measures(
        double smape, double mase, double naive2Smape, double naive2Mase, double msis, double coverage95) {

    /**
     * @param period steps of a season, 1 for none; scales the errors and seasons Naive2
     * @return nothing where the in-sample change is 0, by which nothing can be scaled
     */
    public static Optional<M4Measures> of(Forecasting forecasting, TimeSeries history, TimeSeries truth, int period) {
        double scale = meanChange(history, period);
        if (scale == 0) {
            return Optional.empty();
        }
        Quantiles forecast = switch (forecasting.forecast(history, truth.length())) {
            case Forecast found -> Quantiles.of(found);
            case NotEnoughHistory refusal -> throw new IllegalStateException(refusal.reason());
            case NotDemand refusal -> throw new IllegalArgumentException(refusal.reason());
        };
        double[] naive2 = new Naive2(period).forecast(history, truth.length());
        M4Measures sum = new M4Measures(0, 0, 0, 0, 0, 0);
        for (int h = 0; h < truth.length(); h++) {
            double actual = truth.at(h);
            sum = sum.plus(new M4Measures(
                    percentageError(actual, forecast.point().at(h)),
                    forecast.absoluteError(h, actual) / scale,
                    percentageError(actual, naive2[h]),
                    Math.abs(actual - naive2[h]) / scale,
                    forecast.intervalScore95(h, actual) / scale,
                    forecast.covers95(h, actual) ? 1 : 0));
        }
        return Optional.of(sum.dividedBy(truth.length()));
    }

    /** @param series at least one */
    public static M4Measures mean(List<M4Measures> series) {
        return series.stream().reduce(M4Measures::plus).orElseThrow().dividedBy(series.size());
    }

    /** The overall weighted average: the mean of both errors, each relative to Naive2. */
    public double owa() {
        return (smape / naive2Smape + mase / naive2Mase) / 2;
    }

    private M4Measures plus(M4Measures other) {
        return new M4Measures(
                smape + other.smape,
                mase + other.mase,
                naive2Smape + other.naive2Smape,
                naive2Mase + other.naive2Mase,
                msis + other.msis,
                coverage95 + other.coverage95);
    }

    private M4Measures dividedBy(int count) {
        return new M4Measures(
                smape / count, mase / count, naive2Smape / count, naive2Mase / count, msis / count, coverage95 / count);
    }

    private static double percentageError(double actual, double forecast) {
        double size = Math.abs(actual) + Math.abs(forecast);
        return size == 0 ? 0 : 200 * Math.abs(actual - forecast) / size;
    }

    private static double meanChange(TimeSeries history, int period) {
        double sum = 0;
        for (int t = period; t < history.length(); t++) {
            sum += Math.abs(history.at(t) - history.at(t - period));
        }
        return sum / (history.length() - period);
    }
}
