package dev.supercargo.router.cluster;

import java.time.Instant;
import java.util.Optional;

/** What a cluster shows of an attempt. Instants are in the cluster's time. */
sealed interface Observation {

    /** There is no such Job. */
    record Missing() implements Observation {}

    /** Not released, or no pod has a node yet. */
    record Waiting(Hindrance.Lack lack) implements Observation {}

    /** All pods have their nodes, but a container cannot start. */
    record Hindered(Instant boundAt, Hindrance.Fault fault) implements Observation {}

    /** The Job is suspended: a queue such as Kueue's has not let it in, or has put it out again. @param told by it; empty if it was not asked */
    record Held(String told) implements Observation {}

    /** All pods have their nodes. */
    record Starting(Instant boundAt) implements Observation {}

    /** All containers run. */
    record Running(Instant boundAt, Instant startedAt, Progress progress) implements Observation {}

    /** A pod was taken away. {@code run} is empty if it never ran. */
    record Interrupted(Optional<Run> run, Instant at, Disruption disruption, String message, Progress progress)
            implements Observation {}

    /** All pods exited with 0. */
    record Succeeded(Run run, Instant at) implements Observation {}

    /** A container exited with another code, or the Job could not go on. */
    record Failed(Optional<Run> run, Instant at, String code, String message, Progress progress)
            implements Observation {}

    /** When an attempt had its nodes and when its containers started. */
    record Run(Instant boundAt, Instant startedAt) {}

    /**
     * What the job reported.
     *
     * @param done share of the whole work, 0..1
     * @param saved share that the last checkpoint holds, 0..1
     */
    record Progress(double done, double saved) {
        static final Progress NONE = new Progress(0, 0);
    }
}
