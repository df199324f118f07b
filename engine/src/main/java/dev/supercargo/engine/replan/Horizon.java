package dev.supercargo.engine.replan;

import java.time.Duration;

/**
 * How quickly anything can be done about a job.
 *
 * @param every how often a place is thought over when nothing presses
 * @param reaction from the decision to move until the move has begun, and how old what is known of the job may be
 */
public record Horizon(Duration every, Duration reaction) {

    public Horizon {
        if (every.isNegative() || every.isZero() || reaction.isNegative()) {
            throw new IllegalArgumentException(
                    "the time between reviews must be positive and the reaction time not negative, but are " + every
                            + " and " + reaction);
        }
    }
}
