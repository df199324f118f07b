package dev.supercargo.forecasting.evaluation;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.NotDemand;
import dev.supercargo.forecasting.NotEnoughHistory;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Judges forecasts of one series from moments spread evenly over its last 55 %, each knowing only what came before,
 * against {@link SeasonalNaiveBaseline} of a day.
 *
 * @param horizon steps ahead, 1 or more
 * @param origins most moments to forecast from, 1 or more
 */
public record RollingOrigins(int horizon, int origins) {

    private static final int DAY = 24;
    private static final double FIRST_ORIGIN = 0.45;

    public RollingOrigins {
        if (horizon < 1 || origins < 1) {
            throw new IllegalArgumentException(
                    "horizon and origins must be 1 or more, but are " + horizon + " and " + origins);
        }
    }

    /**
     * @return nothing where the series is too short for the horizon, or where repeating yesterday was never wrong, so
     *     that nothing can be compared with it
     */
    public Optional<RelativeAccuracy> judge(Forecasting forecasting, TimeSeries series) {
        SeasonalNaiveBaseline baseline = new SeasonalNaiveBaseline(DAY);
        Accuracy ours = new Accuracy(0, 0, 0, 0);
        Accuracy theirs = ours;
        int judged = 0;
        for (int cut : cuts(series.length())) {
            TimeSeries history = series.first(cut);
            double scale = meanChange(history);
            if (scale > 0) {
                TimeSeries truth = history.following(slice(series, cut));
                ours = ours.plus(Accuracy.of(quantiles(forecasting, history), truth, scale));
                theirs = theirs.plus(Accuracy.of(baseline.forecast(history, horizon), truth, scale));
                judged++;
            }
        }
        return theirs.absoluteError() > 0
                ? Optional.of(new RelativeAccuracy(
                        ours.absoluteError() / theirs.absoluteError(),
                        ours.pinball() / theirs.pinball(),
                        ours.coverage80() / judged,
                        ours.coverage95() / judged,
                        judged))
                : Optional.empty();
    }

    /** How many observations are known at each moment, ascending and distinct; none for a series that is too short. */
    List<Integer> cuts(int length) {
        int first = Math.max(DAY + 1, (int) Math.ceil(FIRST_ORIGIN * length));
        int last = length - horizon;
        if (last < first) {
            return List.of();
        }
        return IntStream.range(0, origins)
                .map(i -> origins == 1 ? last : first + Math.round((float) i * (last - first) / (origins - 1)))
                .distinct()
                .boxed()
                .toList();
    }

    private Quantiles quantiles(Forecasting forecasting, TimeSeries history) {
        return switch (forecasting.forecast(history, horizon)) {
            case Forecast forecast -> Quantiles.of(forecast);
            case NotEnoughHistory refusal -> throw new IllegalStateException(refusal.reason());
            case NotDemand refusal -> throw new IllegalArgumentException(refusal.reason());
        };
    }

    /** The mean absolute change from one day to the next. */
    private static double meanChange(TimeSeries history) {
        double sum = 0;
        for (int t = DAY; t < history.length(); t++) {
            sum += Math.abs(history.at(t) - history.at(t - DAY));
        }
        return sum / (history.length() - DAY);
    }

    private double[] slice(TimeSeries series, int from) {
        return IntStream.range(from, from + horizon).mapToDouble(series::at).toArray();
    }
}
