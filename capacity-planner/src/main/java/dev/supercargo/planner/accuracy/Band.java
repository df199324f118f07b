package dev.supercargo.planner.accuracy;

import java.time.Duration;

/**
 * The range that a prediction expects eight of ten runs to fall into.
 *
 * @param p10 its lower end, positive
 * @param p90 its upper end, not below the lower one
 */
public record Band(Duration p10, Duration p90) {

    public Band {
        if (!p10.isPositive() || p90.compareTo(p10) < 0) {
            throw new IllegalArgumentException("a band needs 0 < p10 <= p90, but has " + p10 + " and " + p90);
        }
    }

    boolean holds(Duration actual) {
        return actual.compareTo(p10) >= 0 && actual.compareTo(p90) <= 0;
    }
}
