package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;

/**
 * Something that would have cost less in the period looked at.
 *
 * @param subject what it is about
 * @param saving at most, positive
 * @param action what to do
 * @param how the formula with its numbers and units, and what it assumes
 * @param simulated true if it rests on a simulated cluster's use
 */
public record Opportunity(Kind kind, String subject, Money saving, String action, String how, boolean simulated) {

    /** What could be done. */
    public enum Kind {
        USE_IDLE_OWNED,
        USE_COMMITMENT,
        MOVE_TO_SPOT,
        SMALLER_ACCELERATOR
    }
}
