package dev.supercargo.forecasting.pool;

import java.util.Arrays;
import java.util.List;

/**
 * How much each model counts, by horizon: in proportion to its mean error in the back-test to the power of minus
 * {@link #TRUST}, newer errors counting more. Models that count for next to nothing are left out.
 *
 * @param byBucket for each bucket of {@link Horizons} a weight of each model, which add up to 1
 */
record Weights(double[][] byBucket) {

    /** 0 would be the plain mean, large the best model alone; fitted on public demand. */
    private static final double TRUST = 2;

    /** Share of the mean loss added to all, so that a flawless past does not silence everyone else. */
    private static final double DOUBT = 0.1;

    private static final double LEAST = 0.02;
    private static final double HALF_LIFE = 336;

    static Weights of(BackTest test, int horizon) {
        double[][] byBucket = new double[Horizons.bucket(horizon) + 1][];
        List<Trial> trials = test.trials();
        double[] losses = new double[trials.size()];
        for (int bucket = 0; bucket < byBucket.length; bucket++) {
            for (int model = 0; model < losses.length; model++) {
                // Beyond the tried horizons the models keep the standing they had there.
                losses[model] = meanError(test, trials.get(model), bucket, horizon, losses[model]);
            }
            byBucket[bucket] = shares(losses);
        }
        return new Weights(byBucket);
    }

    double[] at(int step) {
        return byBucket[Horizons.bucket(step)];
    }

    /** Mean over all steps ahead. */
    double[] overall(int horizon) {
        double[] mean = new double[byBucket[0].length];
        for (int step = 1; step <= horizon; step++) {
            double[] here = at(step);
            for (int model = 0; model < mean.length; model++) {
                mean[model] += here[model] / horizon;
            }
        }
        return mean;
    }

    private static double meanError(BackTest test, Trial trial, int bucket, int horizon, double fallback) {
        double sum = 0;
        double weight = 0;
        for (int origin = 0; origin < test.origins().length; origin++) {
            int last = Horizons.last(bucket, test.observed(origin, horizon));
            double recency = Math.pow(0.5, (test.values().length - test.origins()[origin]) / HALF_LIFE);
            for (int step = Horizons.first(bucket); step <= last; step++) {
                sum += recency * Math.abs(test.error(trial, origin, step));
                weight += recency;
            }
        }
        return weight == 0 ? fallback : sum / weight;
    }

    private static double[] shares(double[] losses) {
        double mean = Arrays.stream(losses).average().orElseThrow();
        double[] shares = new double[losses.length];
        if (mean == 0) {
            Arrays.fill(shares, 1.0 / shares.length);
            return shares;
        }
        double doubt = DOUBT * mean;
        double best = Arrays.stream(losses).min().orElseThrow() + doubt;
        for (int model = 0; model < shares.length; model++) {
            double ratio = best / (losses[model] + doubt);
            shares[model] = Math.pow(ratio, TRUST);
        }
        return normalised(withoutTheLeast(normalised(shares)));
    }

    private static double[] withoutTheLeast(double[] shares) {
        for (int model = 0; model < shares.length; model++) {
            shares[model] = shares[model] < LEAST ? 0 : shares[model];
        }
        return shares;
    }

    private static double[] normalised(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        for (int model = 0; model < shares.length; model++) {
            shares[model] /= sum;
        }
        return shares;
    }
}
