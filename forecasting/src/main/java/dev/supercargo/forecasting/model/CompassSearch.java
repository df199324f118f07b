package dev.supercargo.forecasting.model;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Minimises a function over the unit cube by compass (pattern) search: try a step along each axis, keep what improves,
 * halve the step when nothing does. Needs no derivative, takes a bounded number of evaluations and always the same
 * path. Kolda, Lewis, Torczon: Optimization by Direct Search, SIAM Review 45(3), 2003.
 */
final class CompassSearch {

    private static final double FIRST_STEP = 0.25;
    private static final double LAST_STEP = 0.02;
    private static final int EVALUATIONS_MAX = 120;

    private final ToDoubleFunction<double[]> loss;
    private double[] best;
    private double bestLoss;
    private int evaluations;

    private CompassSearch(ToDoubleFunction<double[]> loss, double[] start) {
        this.loss = loss;
        this.best = start;
        this.bestLoss = loss.applyAsDouble(start);
    }

    static double[] minimise(ToDoubleFunction<double[]> loss, double... start) {
        CompassSearch search = new CompassSearch(loss, start.clone());
        for (double step = FIRST_STEP; step >= LAST_STEP; step /= 2) {
            search.exhaust(step);
        }
        return search.best;
    }

    private void exhaust(double step) {
        boolean improved = true;
        while (improved && evaluations < EVALUATIONS_MAX) {
            improved = false;
            for (int axis = 0; axis < best.length; axis++) {
                improved |= moved(axis, step) || moved(axis, -step);
            }
        }
    }

    private boolean moved(int axis, double step) {
        double[] candidate = Arrays.copyOf(best, best.length);
        candidate[axis] = Math.clamp(candidate[axis] + step, 0.0, 1.0);
        if (candidate[axis] == best[axis]) {
            return false;
        }
        evaluations++;
        double candidateLoss = loss.applyAsDouble(candidate);
        if (candidateLoss < bestLoss) {
            best = candidate;
            bestLoss = candidateLoss;
            return true;
        }
        return false;
    }
}
