package dev.supercargo.router.trainingjob;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.job.JobView;

/** Where a TrainingJob stands. */
sealed interface Standing {

    /** It waits for {@code spec.suspend} to become false. */
    record HeldBack() implements Standing {}

    /** Its spec, or what it may do, does not allow a job. */
    record Refused(Problem problem) implements Standing {}

    /** There is a job for it. */
    record Accepted(JobView job) implements Standing {}

    /** There was a job for it, whose record is gone; its status is the last that is known. */
    record Archived(String jobId) implements Standing {}
}
