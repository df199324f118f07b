package dev.supercargo.router.budget;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * How a budget stands in a period.
 *
 * @param spent charged by usage
 * @param reserved promised to jobs that have not ended
 */
record Standing(Money limit, Money spent, Money reserved, Instant periodStart, Instant periodEnd) {

    /** Thresholds, in percent of the limit. */
    private static final int[] LEVELS = {100, 90, 80};

    Money remaining() {
        return limit.minus(spent).minus(reserved);
    }

    double usedPercent() {
        return 100 * spent.shareOf(limit);
    }

    /** The highest threshold that spending has reached: 100, 90, 80 or 0. Exact: money is compared, not shares. */
    int level() {
        for (int level : LEVELS) {
            if (spent.times(100).compareTo(limit.times(level)) >= 0) {
                return level;
            }
        }
        return 0;
    }
}
