package dev.supercargo.engine.prediction.classical;

import dev.supercargo.engine.prediction.TimePrediction;
import java.time.Duration;
import java.util.List;

/**
 * Training time on CPU cores. The rate comes from LightGBM's published comparison (500 trees of 255 leaves, 16 threads of
 * two Xeon E5-2670 v3): 3.1 to 5.5 · 10⁸ visits per core and second on its three dense tables, half of that for XGBoost.
 * An order of magnitude for planning; the band says so.
 */
public final class ClassicalPredictor {

    private static final double VISITS_PER_CORE_SECOND = 3e8;
    /** Cores beyond these share caches and memory channels that are already busy. */
    private static final double EFFICIENT_CORES = 16;

    private static final double SCALING = 0.7;
    /** P90 over P50. */
    private static final double SPREAD = 2.4;
    /** Reading the table and building histograms, seconds per value and core. */
    private static final double SETUP = 2e-9;

    private static final double LONGEST_SECONDS = 1e12;

    private ClassicalPredictor() {}

    /** @param cores physical, 1 or more */
    public static TimePrediction predict(ClassicalWork work, int cores) {
        if (cores < 1) {
            throw new IllegalArgumentException("cores must be 1 or more, but are " + cores);
        }
        double effective =
                cores <= EFFICIENT_CORES ? cores : EFFICIENT_CORES * Math.pow(cores / EFFICIENT_CORES, SCALING);
        double seconds = Math.min(LONGEST_SECONDS, work.visits() / VISITS_PER_CORE_SECOND / effective + setup(work));
        return new TimePrediction(
                duration(seconds / SPREAD),
                duration(seconds),
                duration(seconds * SPREAD),
                List.of("counted work over a rate per core from one published comparison: an order of magnitude"));
    }

    private static double setup(ClassicalWork work) {
        return SETUP
                * switch (work) {
                    case ClassicalWork.BoostedTrees trees -> trees.rows() * trees.columns();
                    case ClassicalWork.RandomForest forest -> forest.rows() * forest.columns();
                    case ClassicalWork.Passes passes -> passes.rows() * passes.columns();
                };
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(1).plusMillis(Math.round(Math.min(seconds, LONGEST_SECONDS) * 1000));
    }
}
