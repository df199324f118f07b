package dev.supercargo.router.job;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.cluster.PlatformClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Resumes suspended jobs: they are decided again from their last checkpoint. Resuming a job that is not suspended, or no
 * longer, changes nothing.
 */
@ApplicationScoped
public class ResumeJob {

    private final Jobs jobs;
    private final JobHistory history;
    private final Event<JobChanged> changes;
    private final PlatformClock clock;

    ResumeJob(Jobs jobs, JobHistory history, Event<JobChanged> changes, PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Problem 404; 409 if it has ended, is being stopped, or a budget keeps it suspended */
    @Transactional
    public JobView resume(String id, String by) {
        Job job = jobs.findForUpdate(id).orElseThrow(() -> Problem.notFound("job", id));
        boolean keptByBudget = job.view().suspendedBy() != null;
        if (!Action.RESUME.isAllowed(job)) {
            if (job.state().isEnded() || job.isStopRequested() || keptByBudget) {
                throw Action.RESUME.refused(job);
            }
            return job.view();
        }
        if (job.state() == JobState.SUSPENDED) {
            history.record(job, job.resumed(by, clock.now()));
            return job.view();
        }
        // Its cluster does not know of the wish yet.
        job.requestStop(new Stop());
        JobView view = job.view();
        changes.fire(new JobChanged(id, view));
        return view;
    }
}
