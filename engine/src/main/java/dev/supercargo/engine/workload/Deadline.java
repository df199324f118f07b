package dev.supercargo.engine.workload;

import java.time.Instant;

/** When a job must be finished. */
public sealed interface Deadline {

    /** Whenever. */
    record None() implements Deadline {}

    /**
     * At the latest then.
     *
     * @param instant the job has failed its purpose if it finishes after it
     */
    record By(Instant instant) implements Deadline {}
}
