package dev.supercargo.engine.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What a running job looks for that fears for its deadline: capacity that nobody takes away, other than the place it holds.
 *
 * @param from where it is
 * @param now of the search
 * @param deadline to keep
 * @param paced how long the job really takes where so long is predicted; never decreasing
 */
public record Escape(HeldPlace from, Instant now, Instant deadline, UnaryOperator<Duration> paced) {

    /** Whether what takes so long from now on ends by the deadline. */
    public boolean inTime(Duration takes) {
        return !now.plus(takes).isAfter(deadline);
    }

    boolean isTo(Assessment candidate) {
        return candidate.possible() && candidate.market() != Market.SPOT && !from.is(candidate);
    }
}
