package dev.supercargo.forecasting.pool;

import dev.supercargo.forecasting.interval.Band;
import dev.supercargo.forecasting.interval.Level;
import dev.supercargo.forecasting.model.Forecaster;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * A pooled forecast.
 *
 * @param point the median, 0 or more
 * @param bands one for each {@link Level}, narrowest first, each inside the next
 * @param scores of every model, largest weight first
 * @param origins past moments the models forecast from
 * @param stepsTested steps ahead that could be tried; further ones are extrapolated
 */
public record Pool(TimeSeries point, List<Band> bands, List<Score> scores, int origins, int stepsTested) {

    /** Origins that are missing from any number when it comes to the tails. */
    private static final double SMALL_SAMPLE = 3;

    public Pool {
        bands = List.copyOf(bands);
        scores = List.copyOf(scores);
    }

    /**
     * @param history two or more observations, none negative
     * @param models the first needs one observation, none more than there are
     */
    public static Pool of(TimeSeries history, int horizon, List<Forecaster> models) {
        BackTest test = BackTest.over(history.values(), horizon, models);
        Weights weights = Weights.of(test, horizon);
        double[][] likeness = Likeness.byBucket(test, horizon);
        List<PastErrors> errors = test.trials().stream()
                .map(trial -> PastErrors.of(test, trial, likeness, horizon))
                .toList();
        double span = history.length() - test.origins()[0];
        double smallSample = 1 + SMALL_SAMPLE / test.origins().length;
        double[][] quantiles = new double[2 * Level.values().length + 1][horizon];
        for (int step = 1; step <= horizon; step++) {
            Mixture mixture = Mixture.of(errors, test.trials(), weights.at(step), step);
            fill(quantiles, step - 1, mixture, new Width(smallSample, Math.min(1, step / span)));
        }
        return new Pool(
                history.following(quantiles[0]),
                bands(history, quantiles),
                ScoreCard.of(test, weights, horizon),
                test.origins().length,
                errors.stream().mapToInt(PastErrors::furthest).max().orElseThrow());
    }

    private static void fill(double[][] quantiles, int h, Mixture mixture, Width width) {
        double median = Math.max(0, mixture.quantile(0.5));
        quantiles[0][h] = median;
        double lower = median;
        double upper = median;
        for (Level level : Level.values()) {
            double below = median + width.of(level) * (mixture.quantile(level.lowerQuantile()) - median);
            double above = median + width.of(level) * (mixture.quantile(level.upperQuantile()) - median);
            lower = Math.clamp(below, 0, lower);
            upper = Math.max(upper, above);
            quantiles[1 + 2 * level.ordinal()][h] = lower;
            quantiles[2 + 2 * level.ordinal()][h] = upper;
        }
    }

    private static List<Band> bands(TimeSeries history, double[][] quantiles) {
        List<Band> bands = new ArrayList<>();
        for (Level level : Level.values()) {
            bands.add(new Band(
                    level,
                    history.following(quantiles[1 + 2 * level.ordinal()]),
                    history.following(quantiles[2 + 2 * level.ordinal()])));
        }
        return bands;
    }
}
