package dev.supercargo.engine.placement;

import java.util.ArrayList;
import java.util.List;

/**
 * Those that may be the best by some score, found in plain arithmetic. Scores that lie closer together than arithmetic
 * tells apart all stay, so that exact amounts decide between them.
 */
final class Shortlist {

    /** Relative error of a score, far above that of the arithmetic. */
    private static final double RELATIVE = 1e-9;
    /** Amounts are rounded to a billionth of a dollar, per hour as well. */
    private static final double ROUNDING = 2e-9;

    private final List<Entry> entries = new ArrayList<>();
    private double finish = Double.POSITIVE_INFINITY;
    private double best = Double.POSITIVE_INFINITY;

    /**
     * One option with one number of devices.
     *
     * @param option index in the snapshot
     * @param score in dollars
     * @param hours expected wall-clock time, 0 if the price per hour is the score
     */
    record Entry(int option, Shape shape, double score, double hours) {}

    /** How far two scores of about this size and time may differ and still be equal. */
    static double tolerance(double score, double hours) {
        return Math.abs(score) * RELATIVE + (1 + hours) * ROUNDING;
    }

    /** The lowest score wins. */
    void offer(int option, Shape shape, double score, double hours) {
        offer(option, shape, 0, score, hours);
    }

    /** The earliest finish wins, then the lowest score. */
    void offerByFinish(int option, Shape shape, double score, double hours) {
        offer(option, shape, hours, score, hours);
    }

    private void offer(int option, Shape shape, double end, double score, double hours) {
        if (end > finish) {
            return;
        }
        double slack = tolerance(score, hours);
        if (end < finish || score < best - slack) {
            entries.clear();
        } else if (score > best + slack) {
            return;
        }
        best = entries.isEmpty() ? score : Math.min(best, score);
        finish = end;
        // Options of one shape come in the order of their ids: of equal ones the first wins.
        for (Entry entry : entries) {
            if (entry.shape == shape && entry.score == score && entry.hours == hours) {
                return;
            }
        }
        entries.add(new Entry(option, shape, score, hours));
    }

    List<Entry> entries() {
        return entries;
    }
}
