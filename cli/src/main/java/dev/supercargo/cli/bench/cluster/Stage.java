package dev.supercargo.cli.bench.cluster;

import java.util.Locale;

/** A part of a job's way, from one fact of its timeline to another. */
enum Stage {
    SUBMITTED_TO_PLACED("JobSubmitted", "JobPlaced"),
    /** Until the router begins to create its Job. */
    PLACED_TO_TAKEN_UP("JobPlaced", "JobQueued"),
    TAKEN_UP_TO_NODE("JobQueued", "JobStarting"),
    NODE_TO_RUNNING("JobStarting", "JobStarted"),
    RUNNING_TO_ENDED("JobStarted", "JobSucceeded");

    private final String from;
    private final String to;

    Stage(String from, String to) {
        this.from = from;
        this.to = to;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    /** As in the answer. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
