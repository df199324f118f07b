package dev.supercargo.router.job;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.taskfile.TaskFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Tries a job again that ended without success: a new job with the same task file, counted from now. A job is tried again
 * once; asking again answers the job that does it.
 */
@ApplicationScoped
public class RetryJob {

    private final Jobs jobs;
    private final SubmitJob submitJob;

    RetryJob(Jobs jobs, SubmitJob submitJob) {
        this.jobs = jobs;
        this.submitJob = submitJob;
    }

    /**
     * The job that tries it again.
     *
     * @param isNew whether this request made it
     */
    record Retry(JobView job, boolean isNew) {}

    /**
     * @param fromCheckpoint whether to go on from what its last checkpoint holds
     * @throws Problem 404; 409 if it goes on or succeeded; 400 if its task file is not valid any more
     */
    @Transactional
    Retry retry(String id, boolean fromCheckpoint, Caller caller) {
        Job before = jobs.findForUpdate(id).orElseThrow(() -> Problem.notFound("job", id));
        return jobs.retryOf(id).map(again -> new Retry(again.view(), false)).orElseGet(() -> {
            if (!Action.RETRY.isAllowed(before)) {
                throw Action.RETRY.refused(before);
            }
            TaskFile file = submitJob.read(before.taskFile(), caller.user());
            ChangePriority.requireRight(file.priority(), caller);
            return new Retry(
                    submitJob.submitAgain(file, before, fromCheckpoint ? before.checkpointProgress() : 0), true);
        });
    }
}
