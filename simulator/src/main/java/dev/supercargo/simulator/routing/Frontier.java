package dev.supercargo.simulator.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What work costs at least at a moment, by how much of it is done: the lower convex hull, from doing nothing on, of the
 * places where a job can be. A job is in one place at a time, so whatever it mixes lies on the hull or above.
 *
 * @param corners by rising work; what one more unit of work costs rises from corner to corner
 */
record Frontier(List<Stand> corners) {

    /**
     * To be in one place for an hour.
     *
     * @param work hours of reference work done
     * @param dollars paid
     * @param owned devices of owned nodes taken
     * @param committed devices of committed nodes taken
     */
    record Stand(double work, double dollars, int owned, int committed) {

        static final Stand NOWHERE = new Stand(0, 0, 0, 0);

        /** Dollars per unit of work beyond another. */
        double slopeFrom(Stand less) {
            return (dollars - less.dollars) / (work - less.work);
        }
    }

    Frontier {
        corners = List.copyOf(corners);
    }

    static Frontier of(List<Stand> stands) {
        List<Stand> corners = new ArrayList<>();
        for (Stand next = after(Stand.NOWHERE, stands); next != null; next = after(next, stands)) {
            corners.add(next);
        }
        return new Frontier(corners);
    }

    private static @Nullable Stand after(Stand last, List<Stand> stands) {
        Stand next = null;
        for (Stand stand : stands) {
            if (stand.work() > last.work() && (next == null || isBetter(stand, next, last))) {
                next = stand;
            }
        }
        return next;
    }

    private static boolean isBetter(Stand one, Stand other, Stand last) {
        double slope = one.slopeFrom(last);
        double otherSlope = other.slopeFrom(last);
        return slope < otherSlope || (slope == otherSlope && one.work() > other.work());
    }

    /** The hull of this and some more places. */
    Frontier with(List<Stand> others) {
        List<Stand> lower = others.stream().filter(this::isLoweredBy).toList();
        if (lower.isEmpty()) {
            return this;
        }
        List<Stand> all = new ArrayList<>(corners);
        all.addAll(lower);
        return of(all);
    }

    /** Whether a further place would make some work cheaper, or more of it possible. */
    boolean isLoweredBy(Stand stand) {
        Stand last = Stand.NOWHERE;
        for (Stand corner : corners) {
            if (stand.work() == corner.work()) {
                return stand.dollars() < corner.dollars();
            }
            if (stand.work() < corner.work()) {
                return stand.dollars() < last.dollars() + corner.slopeFrom(last) * (stand.work() - last.work());
            }
            last = corner;
        }
        return true;
    }
}
