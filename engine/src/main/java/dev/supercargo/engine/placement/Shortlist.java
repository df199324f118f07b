package dev.supercargo.engine.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Those that may be the best, or among the best few, by some score, found in plain arithmetic. Scores that lie closer
 * together than arithmetic tells apart all stay, so that exact amounts decide between them.
 */
final class Shortlist {

    /** Relative error of a score, far above that of the arithmetic. */
    private static final double RELATIVE = 1e-9;
    /** Amounts are rounded to a billionth of a dollar, per hour as well. */
    private static final double ROUNDING = 2e-9;

    private final int places;
    private final List<Entry> entries = new ArrayList<>();
    private double earliest = Double.POSITIVE_INFINITY;
    private double bar = Double.POSITIVE_INFINITY;

    /** For the best one. */
    Shortlist() {
        this(1);
    }

    /** For the best {@code places}. */
    Shortlist(int places) {
        this.places = places;
    }

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
        if (score - tolerance(score, hours) <= bar) {
            add(new Entry(option, shape, score, hours));
        }
    }

    /** The earliest end wins, then the lowest score. */
    void offerByEnd(int option, Shape shape, double end, double score, double hours) {
        if (end > earliest) {
            return;
        }
        if (end < earliest) {
            entries.clear();
            bar = Double.POSITIVE_INFINITY;
            earliest = end;
        }
        offer(option, shape, score, hours);
    }

    private void add(Entry added) {
        // Options of one shape come in the order of their ids: of equal ones the first win.
        int equals = 0;
        for (Entry entry : entries) {
            if (entry.shape == added.shape && entry.score == added.score && entry.hours == added.hours) {
                equals++;
            }
        }
        if (equals >= places) {
            return;
        }
        entries.add(added);
        if (entries.size() >= places) {
            tighten();
        }
    }

    private void tighten() {
        Entry last = places == 1 ? cheapest() : byScore().get(places - 1);
        bar = last.score + tolerance(last.score, last.hours);
        entries.removeIf(entry -> entry.score - tolerance(entry.score, entry.hours) > bar);
    }

    private Entry cheapest() {
        Entry best = entries.getFirst();
        for (Entry entry : entries) {
            if (entry.score < best.score) {
                best = entry;
            }
        }
        return best;
    }

    private List<Entry> byScore() {
        return entries.stream().sorted(Comparator.comparingDouble(Entry::score)).toList();
    }

    List<Entry> entries() {
        return entries;
    }
}
