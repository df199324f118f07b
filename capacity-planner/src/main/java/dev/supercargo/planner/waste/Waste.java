package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * Money that had no effect.
 *
 * @param subject what wasted it: an asset, a commitment, a cause, a team
 * @param cost positive
 * @param hours accelerator-hours; of a commitment instance-hours
 * @param how the formula with its numbers and units
 * @param simulated true if it rests on a simulated cluster's use
 */
public record Waste(Kind kind, String subject, Money cost, BigDecimal hours, String how, boolean simulated) {

    /** Why it had no effect. */
    public enum Kind {
        /** Owned accelerators that nobody used. */
        IDLE_OWNED,
        /** Commitments that nobody used. */
        UNUSED_COMMITMENT,
        /** Jobs that ended without finishing their work. */
        FAILED_JOBS,
        /** Work since the last checkpoint, done again. */
        INTERRUPTIONS,
        /** Work done on an accelerator that costs more for it than another that was measured. */
        OVERSIZED_ACCELERATOR
    }
}
