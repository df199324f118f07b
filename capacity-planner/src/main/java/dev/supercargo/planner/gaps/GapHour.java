package dev.supercargo.planner.gaps;

import java.time.Instant;

/**
 * One hour ahead.
 *
 * @param expected median of the demand, in accelerators
 * @param upper upper end of its 80 % interval
 * @param expectedGap how far the median exceeds what is owned, 0 if it does not
 * @param upperGap how far the upper end does
 */
public record GapHour(Instant hour, double expected, double upper, double expectedGap, double upperGap) {

    static GapHour of(Instant hour, double expected, double upper, int owned) {
        return new GapHour(hour, expected, upper, Math.max(0, expected - owned), Math.max(0, upper - owned));
    }
}
