package dev.supercargo.catalog.benchmarks;

import java.util.Arrays;

/**
 * How far one speed lies from others: the distance of its logarithm from their median in units of their median absolute
 * deviation (modified z-score of Iglewicz and Hoaglin 1993). A few wrong measurements do not move it.
 */
final class SpeedSpread {

    /** Fewer measurements tell nothing about one of them. */
    static final int MEASUREMENTS_LEAST = 4;

    private static final double SCORE_MAX = 3.5;

    /** Makes the deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 0.6745;

    /** Speeds that agree within 5 % are no outliers of each other, however little the others differ. */
    private static final double DEVIATION_LEAST = Math.log(1.05);

    private final double median;
    private final double deviation;

    /** @param speeds at least one, each above 0 */
    SpeedSpread(double[] speeds) {
        double[] logs = Arrays.stream(speeds).map(Math::log).toArray();
        this.median = median(logs);
        double[] distances =
                Arrays.stream(logs).map(log -> Math.abs(log - median)).toArray();
        this.deviation = Math.max(median(distances), DEVIATION_LEAST);
    }

    boolean isFar(double speed) {
        return NORMAL * Math.abs(Math.log(speed) - median) / deviation > SCORE_MAX;
    }

    /** Of the median speed. */
    double share(double speed) {
        return speed / Math.exp(median);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
