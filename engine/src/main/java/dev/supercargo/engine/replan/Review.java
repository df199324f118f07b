package dev.supercargo.engine.replan;

import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.quantities.Money;
import java.time.Instant;

/** What to do with a job that has a place. */
public sealed interface Review {

    /** One sentence for people. */
    String reason();

    /**
     * Leave it there.
     *
     * @param again when to think it over next, after now
     */
    record Stay(Instant again, String reason) implements Review {}

    /**
     * Move it.
     *
     * @param cause what made it worth while
     * @param target where to
     * @param expectedSaving expected cost of staying less expected cost of moving; negative if safety costs money
     */
    record Move(Cause cause, Assessment target, Money expectedSaving, String reason) implements Review {}

    /** What makes a move worth while. */
    enum Cause {
        /** The last moment at which reliable capacity still keeps the deadline. */
        DEADLINE_GUARD,
        /** The job is slower than planned and would be late where it is. */
        BEHIND_PLAN,
        /** Prices are not what they were. */
        PRICE_CHANGED,
        /** Owned or committed capacity became free. */
        CAPACITY_FREED
    }
}
