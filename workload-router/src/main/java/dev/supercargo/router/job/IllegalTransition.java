package dev.supercargo.router.job;

/** A transition that the state machine does not have. */
public final class IllegalTransition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalTransition(String jobId, JobState from, JobState to) {
        super("job " + jobId + " is " + from + " and cannot become " + to);
    }
}
