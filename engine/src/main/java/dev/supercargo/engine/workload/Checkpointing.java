package dev.supercargo.engine.workload;

import java.time.Duration;

/** Whether and how often a job saves itself. */
public sealed interface Checkpointing {

    /** An interruption throws everything away. */
    record None() implements Checkpointing {}

    /**
     * At regular intervals.
     *
     * @param interval computing time between two checkpoints, positive
     * @param writeTime for which training stands still
     */
    record Every(Duration interval, Duration writeTime) implements Checkpointing {
        public Every {
            if (interval.isZero() || interval.isNegative() || writeTime.isNegative()) {
                throw new IllegalArgumentException(
                        "checkpoint interval must be positive and its write time not negative," + " but are " + interval
                                + " and " + writeTime);
            }
        }
    }
}
