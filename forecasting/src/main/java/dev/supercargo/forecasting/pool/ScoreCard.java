package dev.supercargo.forecasting.pool;

import dev.supercargo.forecasting.interval.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Judges one model by its own errors; confined to the one scoring that creates it. */
final class ScoreCard {

    private static final int DAY = 24;
    private static final double QUANTILES = 5;

    private double absoluteErrors;
    private int errors;
    private double pinball;
    private int inside80;
    private int inside95;
    private int judged;

    private ScoreCard() {}

    /** Largest weight first, then in the order of the portfolio. */
    static List<Score> of(BackTest test, Weights weights, int horizon) {
        double scale = scale(test.values());
        double[] overall = weights.overall(horizon);
        List<Score> scores = new ArrayList<>();
        for (int model = 0; model < overall.length; model++) {
            ScoreCard card = new ScoreCard();
            for (int bucket = 0; bucket <= Horizons.bucket(horizon); bucket++) {
                card.add(test, test.trials().get(model), bucket, horizon);
            }
            scores.add(card.score(test.trials().get(model).model().name(), overall[model], scale));
        }
        scores.sort(Comparator.comparingDouble(Score::weight).reversed());
        return scores;
    }

    private void add(BackTest test, Trial trial, int bucket, int horizon) {
        int half = test.origins().length / 2;
        double[] older = errors(test, trial, bucket, horizon, 0, half);
        double[] newer = errors(test, trial, bucket, horizon, half, test.origins().length);
        for (double error : older) {
            count(error);
        }
        for (double error : newer) {
            count(error);
        }
        if (older.length > 0) {
            Arrays.sort(older);
            for (double error : newer) {
                judge(error, older);
            }
        }
    }

    private static double[] errors(BackTest test, Trial trial, int bucket, int horizon, int from, int until) {
        List<Double> found = new ArrayList<>();
        for (int origin = from; origin < until; origin++) {
            int last = Horizons.last(bucket, test.observed(origin, horizon));
            for (int step = Horizons.first(bucket); step <= last; step++) {
                found.add(test.error(trial, origin, step));
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void count(double error) {
        absoluteErrors += Math.abs(error);
        errors++;
    }

    private void judge(double error, double[] sorted) {
        judged++;
        pinball += Math.abs(error) / 2;
        inside80 += inside(error, sorted, Level.EIGHTY) ? 1 : 0;
        inside95 += inside(error, sorted, Level.NINETY_FIVE) ? 1 : 0;
    }

    private boolean inside(double error, double[] sorted, Level level) {
        double lower = Math.min(0, quantile(sorted, level.lowerQuantile()));
        double upper = Math.max(0, quantile(sorted, level.upperQuantile()));
        pinball += loss(level.lowerQuantile(), error - lower) + loss(level.upperQuantile(), error - upper);
        return lower <= error && error <= upper;
    }

    private static double quantile(double[] sorted, double level) {
        return sorted[Math.clamp((int) Math.ceil(level * sorted.length) - 1, 0, sorted.length - 1)];
    }

    private static double loss(double quantile, double above) {
        return Math.max(quantile * above, (quantile - 1) * above);
    }

    private Score score(String model, double weight, double scale) {
        int trials = Math.max(1, judged);
        return new Score(
                model,
                weight,
                absoluteErrors / errors / scale,
                2 * pinball / (trials * QUANTILES) / scale,
                (double) inside80 / trials,
                (double) inside95 / trials);
    }

    /**
     * Mean |y(t) − y(t−24)|, or |y(t) − y(t−1)| for fewer than 48 observations (Hyndman and Koehler 2006). Where nothing
     * ever changes it is the mean of |y|, and where nothing ever was, 1: all models are divided by the same.
     */
    private static double scale(double[] values) {
        int lag = values.length >= 2 * DAY ? DAY : 1;
        double change = 0;
        double size = 0;
        for (int t = lag; t < values.length; t++) {
            change += Math.abs(values[t] - values[t - lag]);
            size += Math.abs(values[t]);
        }
        double scale = (change > 0 ? change : size) / (values.length - lag);
        return scale > 0 ? scale : 1;
    }
}
