package dev.supercargo.router.job;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody can do to a job after it was submitted. */
public enum Action {
    /** Ends it for good. */
    CANCEL("cancelled"),
    /** Takes its place away until it is resumed. */
    SUSPEND("suspended"),
    /** Has it decided again from its last checkpoint. */
    RESUME("resumed"),
    /** Submits it once more. */
    RETRY("retried"),
    /** Changes who goes first. */
    PRIORITISE("given another priority");

    private final String done;

    Action(String done) {
        this.done = done;
    }

    /** Whether a job that stands like this allows it. */
    boolean isAllowed(Job job) {
        boolean going = !job.state().isEnded();
        return switch (this) {
            case CANCEL -> going && (!job.isStopRequested() || job.isToBeSuspended());
            case SUSPEND -> going && job.state() != JobState.SUSPENDED && !job.isStopRequested();
            case RESUME ->
                job.state() == JobState.SUSPENDED && !job.isStopRequested()
                        || going && job.isToBeSuspended() && job.stopsUntil().isEmpty();
            case RETRY -> !going && job.state() != JobState.SUCCEEDED;
            case PRIORITISE -> going && (!job.isStopRequested() || job.isToBeSuspended());
        };
    }

    /** In the order of their declaration. */
    static List<Action> allowed(Job job) {
        return Arrays.stream(values()).filter(action -> action.isAllowed(job)).toList();
    }

    /** 409, naming the state of the job and what it allows. */
    Problem refused(Job job) {
        String standing = job.isStopRequested() && !job.state().isEnded()
                ? job.state() + " and being " + (job.isToBeSuspended() ? SUSPEND.done : CANCEL.done)
                : job.state().toString();
        List<Action> allowed = allowed(job);
        return new Problem(
                ProblemType.CONFLICT,
                "Job " + job.id() + " is " + standing + " and cannot be " + done + ". "
                        + (allowed.isEmpty()
                                ? "Nothing can be done to it any more."
                                : "Allowed now: "
                                        + allowed.stream()
                                                .map(action -> action.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }
}
