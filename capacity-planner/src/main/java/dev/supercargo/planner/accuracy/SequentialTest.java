package dev.supercargo.planner.accuracy;

import java.time.Instant;
import java.util.List;

/**
 * Page's two-sided cumulative sum (Biometrika 41, 1954) over the deviations in the standard deviations that the
 * predictions claim, in order of their end. In each direction {@code S := max(0, S + z − k)}; an alarm begins when S
 * exceeds h and ends when S is 0 again, so that it does not flap. With k = 0.5 and h = 5 runs that follow their
 * predictions raise an alarm about once in 465, a shift of one standard deviation is found after about 10 runs, one of
 * two after 4 (Montgomery, Introduction to Statistical Quality Control, tabular CUSUM). One run counts at most 3, so that
 * none alone raises an alarm; a sum grows to 1.5 h at most, so that an alarm can end.
 */
final class SequentialTest {

    static final double ALLOWANCE = 0.5;
    static final double THRESHOLD = 5;
    private static final double DEVIATION_MAX = 3;
    private static final double SUM_MAX = 1.5 * THRESHOLD;

    private final List<Comparison> runs;
    private final Side slower = new Side(1);
    private final Side faster = new Side(-1);

    private SequentialTest(List<Comparison> runs) {
        this.runs = runs;
    }

    /** @param runs in order of their end, at least one */
    static Drift of(List<Comparison> runs) {
        SequentialTest test = new SequentialTest(runs);
        for (int i = 0; i < runs.size(); i++) {
            double deviation = Math.clamp(runs.get(i).standardised(), -DEVIATION_MAX, DEVIATION_MAX);
            test.slower.take(i, deviation);
            test.faster.take(i, deviation);
        }
        return test.verdict();
    }

    private Drift verdict() {
        double score = Math.max(slower.sum, faster.sum);
        // Both can be in alarm only while one fades; the larger sum is the news.
        if (slower.alarm && (!faster.alarm || slower.sum >= faster.sum)) {
            return drift(Drift.State.SLOWER, slower.from, score);
        }
        return faster.alarm ? drift(Drift.State.FASTER, faster.from, score) : drift(Drift.State.STEADY, 0, score);
    }

    private Drift drift(Drift.State state, int from, double score) {
        Instant since = runs.get(from).endedAt();
        double mean = runs.subList(from, runs.size()).stream()
                .mapToDouble(Comparison::logRatio)
                .average()
                .orElse(0);
        return new Drift(state, since, percent(mean), score);
    }

    static double percent(double logRatio) {
        return Math.expm1(logRatio) * 100;
    }

    /** One direction of the test. */
    private static final class Side {
        private final int sign;
        private double sum;
        private int from;
        private boolean alarm;

        private Side(int sign) {
            this.sign = sign;
        }

        private void take(int index, double deviation) {
            if (sum == 0) {
                from = index;
            }
            sum = Math.clamp(sum + sign * deviation - ALLOWANCE, 0, SUM_MAX);
            alarm = sum > 0 && (alarm || sum > THRESHOLD);
        }
    }
}
